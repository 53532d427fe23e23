/** Who does what a verb says: the shopper ("j'ai annulé"), someone else ("ils ont annulé", "annulé par le site"), or untold. */
import type { Token } from './text.ts'

export type Actor = 'shopper' | 'other' | null

const words = (text: string) => new Set(text.split(' '))

const first = words('j je i we ai avon suis am')
const third = words('il ils elle elles they he she ont avez sont')
const determiners = words('le la les l un une ma mon mes ce cet cette votre vos notre leur the my this a your our')
/** People and firms met when buying; they act unless a preposition makes them a mere place or addressee. */
const business = words(
  'vendeur vendeuse vendeurs livreur livreurs transporteur transporteurs facteur postier coursier chauffeur magasin boutique site marchand commercant enseigne sav service marque fabricant constructeur fournisseur societe entreprise technicien reparateur garagiste artisan plateforme marketplace employe caissiere seller shop store driver carrier courier postman retailer company merchant vendor manufacturer technician website platform amazon cdiscount fnac darty ups dhl chronopost colissimo poste',
)
const prepositions = words('au aux a du de d chez avec pour sur dans par aupres en to from with at of by on in for')
const own = words('ma mon mes notre nos my our')
/** "Annulé par mail": how, not who. */
const means = words(
  'mail email e courrier courriel telephone tel lettre sms recommande ecrit message chat internet appli application formulaire erreur formulaire cheque carte virement phone post letter mistake accident text card fax rapport jour consequent',
)
const reach = 9

/** Who acts in the phrase `from`–`to` of a text, as its clause tells. */
export function actorOf(tokens: Token[], from: number, to: number): Actor {
  const clause = tokens[from]?.clause
  const within = (index: number) => {
    const token = tokens[index]
    return token !== undefined && token.clause === clause ? token.norm : undefined
  }
  const agent = agentAfter(within, to)
  if (agent) return agent
  for (let index = to; index >= Math.max(0, from - reach); index--) {
    const norm = within(index)
    if (norm === undefined) break
    const [before, after] = [within(index - 1), within(index + 1)]
    if (first.has(norm)) return 'shopper'
    if (norm === 'nou') {
      if (after === 'avon' || after === 'avions') return 'shopper'
      continue
    }
    if (norm === 'vou' || norm === 'you') {
      // "Je vous annule": an object, not who acts.
      if (before !== undefined && (first.has(before) || third.has(before))) continue
      return 'other'
    }
    if (third.has(norm)) return 'other'
    if (norm === 'on') {
      if (after === 'm' || after === 'me' || after === 'nou') return 'other'
      // The English "on" is a preposition; the French one stands before its verb.
      if (after === 'a' || after === 'avait' || after === 'va' || after === 'veut') return 'shopper'
      continue
    }
    if (index < from && business.has(norm) && !follows(within, index, prepositions)) return 'other'
    // "Mon fils l'a fait tomber": someone of the household, whose acts are the shopper's own.
    const verb = after === 'l' ? within(index + 2) : after
    const passive = within(index + (after === 'l' ? 3 : 2)) === 'ete'
    if (index < from && verb === 'a' && !passive && before !== undefined && own.has(before)) return 'shopper'
    if (index < from && verb === 'a' && !passive && before !== undefined && determiners.has(before)) return 'other'
  }
  return droppedSubject(tokens, from, to) ? 'shopper' : null
}

/** "Annulée par le vendeur", "cancelled by the shop". */
function agentAfter(within: (index: number) => string | undefined, to: number): Actor {
  for (let index = to + 1; index <= to + 5; index++) {
    const norm = within(index)
    if (norm === undefined) return null
    if (norm !== 'par' && norm !== 'by') continue
    const named = within(index + 1)
    if (named === undefined || means.has(named) || /^\d/.test(named)) return null
    if (named === 'moi' || named === 'me' || named === 'nou' || named === 'us') return 'shopper'
    const noun = determiners.has(named) ? within(index + 2) : named
    return noun !== undefined && !means.has(noun) ? 'other' : null
  }
  return null
}

/** Whether a preposition, alone or with a determiner, stands before a word: "au vendeur", "chez le vendeur". */
function follows(within: (index: number) => string | undefined, index: number, before: Set<string>): boolean {
  const near = within(index - 1)
  const far = within(index - 2)
  return near !== undefined && (before.has(near) || (determiners.has(near) && far !== undefined && before.has(far)))
}

/** "Annulé ma commande le 3": in a message typed in haste, a verb with its object and no subject is the shopper's. */
function droppedSubject(tokens: Token[], from: number, to: number): boolean {
  const before = tokens[from - 1]
  const opens =
    before === undefined || before.clause !== tokens[from]?.clause || before.norm === 'et' || before.norm === 'and'
  const inside = tokens.slice(from + 1, to + 2).find(({ norm }) => determiners.has(norm))
  return opens && inside !== undefined && inside.clause === tokens[from]?.clause
}
