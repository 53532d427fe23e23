import css from './later.css?inline'

/** Rules of the screens fetched on demand, adopted once by the document that opens them. */
export function adopt() {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  document.adoptedStyleSheets.push(sheet)
}
