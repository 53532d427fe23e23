/** A label inside a sentence: "En panne" → "en panne"; "SAV", "L217-3" and the English "I" keep their capitals. */
export function lowerFirst(text: string): string {
  return /^\p{Lu}[\p{Ll}’']|^(?!I )\p{Lu} /u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text
}
