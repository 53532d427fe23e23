import type { Case, Language } from '../../protocol/index.ts'
import { plain, sentencesOf } from './sentences.ts'

/** A sentence that seems to deny what the law grants in this case. */
export interface LawRemark {
  right: string
  title: string
  /** The text of law that grants it, as the case cites it. */
  article?: { key: string; label: string }
  words: string
}

type Group = 'withdrawal' | 'conformity' | 'delivery'

const groups: Record<Group, { rights: ReadonlySet<string>; article: RegExp }> = {
  withdrawal: {
    rights: new Set([
      'withdrawal',
      'partial-withdrawal',
      'how-to-withdraw',
      'not-informed-of-withdrawal',
      'refund-after-withdrawal',
    ]),
    article: /^L221-/,
  },
  conformity: {
    rights: new Set([
      'conformity',
      'conformity-guarantee',
      'repair-or-replacement',
      'guarantee-refund',
      'guarantee-extension',
      'second-hand-guarantee',
      'refurbished-goods',
      'transfer-of-guarantee',
      'digital-content-conformity',
    ]),
    article: /^L2(17|24)-/,
  },
  delivery: {
    rights: new Set([
      'late-delivery',
      'parcel-not-received',
      'lost-parcel',
      'damaged-or-wrong-item',
      'order-cancelled',
    ]),
    article: /^L216-/,
  },
}

const refund = {
  fr: '(?:pas|aucun|ni|jamais)(?: \\S+){0,3} rembours|(?:pouvons|pourrons|allons|ferons|procederons|souhaitons|sera|serez|est) (?:donc |malheureusement |en aucun cas )*pas(?: \\S+){0,4} (?:rembours|repris|reprendre|reprise|echang)|refus(?:ons|e) (?:de (?:vous )?rembourser|(?:le|votre|tout) (?:remboursement|retour))|ni repris,? ni echang|(?:non|pas) remboursable',
  en: "(?:can(?:not|'t)|won't|will not|do not|don't|are unable to|not going to)(?: \\S+){0,3} (?:refund|take (?:it|them|the item) back|reimburse|accept (?:the|your|this) return)|no refund|non-?refundable|refuse (?:to refund|the refund|your return)",
}
const denied: Record<Language, Record<Group | 'any', RegExp>> = {
  fr: {
    any: /vous n'(?:y )?avez (?:pas|aucun)(?: le)? droit|aucun droit|n'avez droit a rien|(?:refusons|rejetons|ne donnerons pas suite a|ne pouvons (?:pas )?donner (?:une )?suite (?:favorable )?a) (?:donc )?votre (?:demande|reclamation)/,
    withdrawal: new RegExp(
      `${refund.fr}|(?:seulement|uniquement|que) (?:par|sous forme d'|en|d'|un |par un )(?:un )?(?:avoir|bon d'achat)|remboursement (?:se fait|est fait|sera fait|s'effectue) (?:en|par|sous forme d'?) ?(?:un )?(?:avoir|bon d'achat)|ne pouvez (?:plus|pas) (?:vous retracter|renoncer|annuler|(?:nous )?(?:le |la |l'article )?(?:rendre|retourner|renvoyer))|pas (?:de|le) droit de retractation|retour (?:est |n'est pas )?(?:impossible|refuse|accepte)`,
    ),
    conformity: new RegExp(
      `${refund.fr}|(?:adressez[- ]vous|tournez[- ]vous|voyez|rapprochez[- ]vous|contactez|devez (?:vous adresser|contacter|voir)|il faut (?:voir|contacter|vous adresser))(?: \\S+){0,3} (?:fabricant|constructeur|marque|samsung|apple|sav du)|garantie (?:legale )?(?:\\S+ )?(?:est (?:terminee|expiree|depassee|finie)|a expire|ne (?:couvre|s'applique) pas|ne joue pas)|plus (?:sous|de) garantie|hors garantie|sans (?:le |votre )?(?:ticket|facture),?(?: \\S+){0,6} (?:rien|pas|impossible)|(?:reparation|diagnostic|renvoi|frais)(?: \\S+){0,5} (?:payante?|a votre charge|a vos frais)|a vos frais|prouve[rz](?: \\S+){0,3} (?:le |que le |l'origine du )?defaut`,
    ),
    delivery: new RegExp(
      `${refund.fr}|(?:adressez[- ]vous|voyez|rapprochez[- ]vous|contactez|devez (?:vous adresser|contacter|voir)|reclamez)(?: \\S+){0,3} (?:transporteur|la poste|livreur|chronopost|colissimo|dhl|ups)|ne sommes (?:pas|plus|en rien) responsables|responsabilite (?:\\S+ )?(?:s'arrete|cesse|n'est pas engagee)|considere(?:r|e|ons)? (?:comme )?livre|ne pouvez (?:pas|plus) annuler|annulation (?:est )?(?:impossible|refusee)`,
    ),
  },
  en: {
    any: /you (?:have|do not have|don't have|are not entitled to|have no)(?: any| the)? (?:no right|right|entitlement)|not entitled|(?:refuse|reject|cannot accept|can't accept) your (?:request|claim|complaint)/,
    withdrawal: new RegExp(
      `${refund.en}|(?:only|just)(?: \\S+){0,4} (?:store credit|voucher|credit note|gift card)|as (?:a )?(?:store credit|voucher|credit note)|can(?:not|'t) (?:withdraw|cancel|return|send it back)|no (?:right of withdrawal|returns)|returns? (?:is|are) not (?:possible|accepted)`,
    ),
    conformity: new RegExp(
      `${refund.en}|(?:contact|ask|see|speak to|turn to|go to)(?: \\S+){0,3} (?:manufacturer|brand|samsung|apple|maker)|(?:warranty|guarantee) (?:\\S+ )?(?:has expired|is over|has ended|does not (?:cover|apply)|doesn't (?:cover|apply))|out of (?:warranty|guarantee)|no longer under (?:warranty|guarantee)|without (?:a |the |your )?(?:receipt|invoice),?(?: \\S+){0,6} (?:nothing|not|can't|cannot)|at your (?:own )?(?:cost|expense)|prove (?:that )?the (?:defect|fault)`,
    ),
    delivery: new RegExp(
      `${refund.en}|(?:contact|ask|see|speak to|claim from)(?: \\S+){0,3} (?:carrier|courier|postal|post office|royal mail|dhl|ups)|(?:are|am) not (?:responsible|liable)|responsibility (?:ends|stops)|considered (?:as )?delivered|can(?:not|'t) cancel`,
    ),
  },
}

/** What sounds like a denial and is none: the contrary is said, or somebody else is quoted. */
const harmless: Record<Language, RegExp> = {
  fr: /vous n'avez (?:pas|rien) (?:a|besoin)|inutile de (?:contacter|voir|vous adresser)|sans (?:avoir a|frais|rien avancer)|ne (?:sera|seront|est|sont) pas a (?:vos frais|votre charge)|ne refusons pas|ne vous (?:demandons|renvoyons) pas|pas (?:a|de) prouver|vous (?:dites|ecrivez|indiquez|expliquez) que|(?:vous a|vous avait|vous ont) (?:dit|repondu|indique|refuse|renvoye)|ce n'est pas (?:au fabricant|au transporteur|a vous)|si (?:nous|vous) ne|pas encore (?:ete )?rembours|n'est pas une raison|(?:retour|echange) est accepte|(?:tant|aussi longtemps) que|avant d(?:e |')/,
  en: /you (?:do not|don't) (?:have|need) to|no need to|at no cost|not at your (?:own )?(?:cost|expense)|(?:do not|don't|will not|won't) refuse|you (?:say|write|wrote|said|told us) that|(?:was|were) told|(?:it|that) is not (?:for|up to) (?:the manufacturer|the carrier|you)|not yet (?:been )?refund|until (?:we|the)|you (?:do )?have the right|you have a right|if (?:we|you) (?:do not|don't|cannot|can't)/,
}

/** The sentences of a draft that seem to deny a right which the assessment grants, with its article. A question denies nothing. */
export function lawRemarks(
  draft: string,
  file: Pick<Case, 'rights' | 'citations' | 'language' | 'caution'>,
): LawRemark[] {
  const granted = file.rights.filter(({ kind }) => kind === 'applies')
  const [first] = granted
  if (!first) return []
  const { language } = file
  return sentencesOf(draft).flatMap((sentence) => {
    const read = plain(sentence)
    if (read.endsWith('?') || harmless[language].test(read)) return []
    const right = granted.find(({ right: id }) => {
      const group = groupOf(id)
      // Where something may be objected to a withdrawal, the merchant may refuse it, with reasons.
      if (group === undefined || (group === 'withdrawal' && file.caution !== undefined)) return false
      return denied[language][group].test(read)
    })
    const met = right ?? (denied[language].any.test(read) && file.caution === undefined ? first : undefined)
    if (!met) return []
    const group = groupOf(met.right)
    const cited =
      (group && file.citations.find(({ article }) => groups[group].article.test(article))) ?? file.citations[0]
    return [
      {
        right: met.right,
        title: met.title,
        ...(cited && { article: { key: cited.article, label: cited.label } }),
        words: sentence,
      },
    ]
  })
}

function groupOf(right: string): Group | undefined {
  return (Object.keys(groups) as Group[]).find((group) => groups[group].rights.has(right))
}
