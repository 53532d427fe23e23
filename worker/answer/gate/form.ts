/** What a sentence may be made of: letters of our two languages, plain digits, the punctuation of prose. */

const allowed = /^[a-zA-Z0-9àâäçéèêëîïôöùûüÿœæÀÂÄÇÉÈÊËÎÏÔÖÙÛÜŸŒÆ \u00a0\u202f.,;:!?…()'’"«»“”–—%€£$/°ºª-]*$/

/** Addresses in any dress: a scheme, a domain, an e-mail, a call number. */
const address =
  /:\/\/|www|(?<![\w-])[\w-]+\s?(?:\.|\bpoint\b|\bdot\b)\s?(?:com|fr|net|org|eu|io|info|example|exemple|shop|site|online|app|co|be|uk|ch|de)\b|arobase|\bat sign\b|(?:\d[ .\u00a0\u202f-]?){8,}|\b0\d(?:[ .\u00a0\u202f-]?\d\d){2,}/i

/** True when a sentence is plain prose: no markup, address, call number, look-alike letter or hidden mark. `addresses`: those it may name. */
export function isPlainProse(sentence: string, addresses: readonly string[] = []): boolean {
  const rest = addresses.reduce((text, known) => text.replaceAll(known, ' '), sentence)
  return allowed.test(sentence) && !address.test(rest)
}
