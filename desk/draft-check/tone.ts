import type { Language } from '../../protocol/index.ts'
import { plain, sentencesOf } from './sentences.ts'

/** What a reader may take badly. `words`: the sentence, as written. */
export interface ToneRemark {
  kind: 'blame' | 'harsh' | 'shouting' | 'no-way-forward'
  words: string
}

const blame: Record<Language, RegExp> = {
  fr: /(?<!ce n'est pas |pas )(?:de )?votre (?:propre )?faute|vous auriez du|vous n'(?:aviez|avez) qu'a|il fallait (?:lire|verifier|demander|y penser)|vous n'avez (?:meme )?pas (?:lu|verifie|fait l'effort|pris la peine|respecte)|comme (?:nous vous l'avons |je vous l'ai )?deja (?:dit|indique|explique|precise)|vous mentez|soi[- ]disant|de mauvaise foi|vous pretendez|si vous aviez lu/,
  en: /(?<!not )(?:your own fault|(?<!not )your fault)|you should have|you ought to have|you failed to|you (?:did not|didn't) (?:even )?(?:read|check|bother|respect)|as (?:i|we) (?:have )?already (?:said|told|explained|stated)|you are lying|so-called|in bad faith|you claim that|if you had read/,
}
const harsh: Record<Language, RegExp> = {
  fr: /pas notre probleme|ce n'est pas de notre ressort,? point|c'est comme ca|point final|inutile d'insister|calmez[- ]vous|arretez de|n'insistez pas|tant pis|debrouillez|vous perdez votre temps|nous n'y sommes pour rien|pour la derniere fois|c'est ridicule|c'est absurde|n'importe quoi/,
  en: /not our problem|that's (?:just )?how it is|end of (?:the )?(?:story|discussion)|no point (?:in )?insisting|calm down|stop (?:writing|asking|complaining|insisting)|too bad|deal with it|wasting (?:your|our) time|nothing to do with us|for the last time|ridiculous|absurd|nonsense/,
}
const declines: Record<Language, RegExp> = {
  fr: /ne (?:pouvons|pourrons|pouvez|peux|peut|sommes) (?:malheureusement )?pas|refus|malheureusement|impossible|n'est pas possible|ne donnerons pas suite|au regret/,
  en: /(?:can(?:not|'t)|are unable|am unable|not able) ?|refus|unfortunately|impossible|not possible|decline|regret/,
}
const forward: Record<Language, RegExp> = {
  fr: /\?|nous vous (?:proposons|offrons|envoyons|enverrons|remboursons|rembourserons|tenons|tiendrons|rappelons|rappellerons|recontact|repond|confirm)|vous (?:pouvez|pourrez|recevrez|trouverez)|nous (?:allons|procedons|prenons|organisons|revenons|reviendrons|restons|verifions|ferons|faisons)|je (?:vais|vous (?:propose|envoie|rappelle|tiens|rembourse)|reviens)|en revanche|a la place|mediat|ecrivez[- ](?:moi|nous)|repondez|envoyez[- ]/,
  en: /\?|(?:we|i)(?: will|'ll|'re| are| can| could) (?!unable|not)(?:offer|send|refund|replac|repair|get back|call|check|look|keep|arrange|propose|happy|tak|find|writ|be in touch)|(?:we|i) (?:offer|propose|suggest)|you (?:can|may|will) (?!not)|instead|mediat|please (?:send|write|reply|let us|tell)|let us know/,
}

/** What in a draft is not calm, blames, or leaves the shopper without a way forward. */
export function toneRemarks(draft: string, language: Language): ToneRemark[] {
  const remarks: ToneRemark[] = []
  for (const sentence of sentencesOf(draft)) {
    const read = plain(sentence)
    if (blame[language].test(read)) remarks.push({ kind: 'blame', words: sentence })
    else if (harsh[language].test(read)) remarks.push({ kind: 'harsh', words: sentence })
    else if (isShouted(sentence)) remarks.push({ kind: 'shouting', words: sentence })
  }
  const whole = plain(draft)
  if (declines[language].test(whole) && !forward[language].test(whole)) {
    const words = sentencesOf(draft).find((sentence) => declines[language].test(plain(sentence)))
    remarks.push({ kind: 'no-way-forward', words: words ?? '' })
  }
  return remarks
}

/** Three words in capitals in a row, or marks in a row; an abbreviation or a reference is not a shout. */
function isShouted(sentence: string): boolean {
  return (
    /(?<![\p{L}\p{N}])\p{Lu}{2,}(?:[ ,’'-]+\p{Lu}{2,}){2,}(?![\p{L}\p{N}])/u.test(sentence) || /[!?]{2,}/.test(sentence)
  )
}
