/** A verdict that opens with "yes" answers "may I?": to "may they?" the same word would say the contrary. */
import type { Block } from '../../../protocol/index.ts'

/** "Ils ont le droit ?", "c'est normal ?", "je dois passer par lui ?": asks about the seller, or about a duty. */
const asksOtherwise = new RegExp(
  [
    String.raw`\b(?:ont|a|avez)(?:[- ](?:ils?|elles?|vous|t[- ]ils?|t[- ]elles?))? (?:bien |vraiment )?le droit`,
    String.raw`\bc'?est? (?:bien |vraiment )?(?:normal|legal|permis|autorise)`,
    String.raw`\bnormal ?\?`,
    String.raw`\bje (?:suis oblige|dois)\b[^.?!\n]*\?`,
    String.raw`\b(?:dois[- ]je|faut[- ]il|peu(?:ven)?t[- ]ils?|suis[- ]je oblige)\b`,
    String.raw`\b(?:ils?|elles?) peu(?:ven)?t\b[^.?!\n]*\?`,
    String.raw`\b(?:can|may|are) (?:they|the shop|the seller)\b[^.?!\n]*\?`,
    String.raw`\b(?:is|was) (?:that|this|it) (?:legal|allowed|normal|ok|right|fair)\b`,
    String.raw`\b(?:do i have to|must i|am i obliged)\b`,
  ].join('|'),
)
const opening = /^(?:En principe, |In principle, )?(?:oui|yes)(?:\s?:|,) (?=\S)/i

/** The verdict without its "yes", where the message `flat` (lower case, no accents) asks something else than "may I?". */
export function withoutYes(block: Block, flat: string): Block {
  const [first, ...rest] = block.sentences
  if (!first || !asksOtherwise.test(flat) || !opening.test(first.text)) return block
  const text = first.text.replace(opening, (said) =>
    /principe|principle/.test(said) ? inPrinciple[said.at(0) === 'I' ? 'en' : 'fr'] : '',
  )
  return { ...block, sentences: [{ ...first, text: text.charAt(0).toUpperCase() + text.slice(1) }, ...rest] }
}
const inPrinciple = { fr: 'En principe, ', en: 'In principle, ' }
