/** Turns of phrase that link, or are polite, though they hold a word that would weigh. Flat words: no accents, no capitals. */
import type { Language } from '../../../../protocol/index.ts'

const feelings: Record<Language, string> = {
  fr: 'penible|agacant|frustrant|decevant|inquietant|stressant|desagreable|difficile|fatigant|epuisant|dur',
  en: 'annoying|frustrating|disappointing|worrying|stressful|upsetting|tiring|frightening|hard|difficult|exhausting|unpleasant|a worry',
}

/** Each the source of a regular expression. */
export const links: Record<Language, readonly string[]> = {
  fr: [
    'sachez que',
    'notez que',
    'a noter',
    'a savoir',
    'en clair',
    'en bref',
    'en resume',
    'autrement dit',
    'bien sur',
    'du coup',
    'cela dit',
    "tout d'abord",
    'tout simplement',
    'dans votre cas',
    'dans ce cas',
    `(?:doit|peut) etre(?= (?:vraiment |tres |bien )?(?:${feelings.fr}))`,
  ],
  en: [
    'note that',
    'note too that',
    'in short',
    'in other words',
    'of course',
    'first of all',
    'in your case',
    'in that case',
    'please',
    'because',
    'given that',
    'since(?= (?:it|they|you|this|these|those|he|she|there|its|your|that)\\b)',
    'i can (?:see|imagine)(?: why| that)?',
    `(?:must|can) (?:really )?(?:be|have been)(?= (?:really |so |very |quite )?(?:${feelings.en}))`,
    'this must be$',
  ],
}
