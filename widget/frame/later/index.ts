/** What the document fetches the first time one of these is needed, in one file. */
import css from './later.css?inline'

const sheet = new CSSStyleSheet()
sheet.replaceSync(css)
document.adoptedStyleSheets.push(sheet)

export { Letter as letter } from './letter.tsx'
export { Menu as menu } from './menu.tsx'
export { Person as person } from './person.tsx'
export { Privacy as privacy } from './privacy.tsx'
export { Resume as resume } from './resume.tsx'
export { Withdrawal as withdrawal } from './withdrawal.tsx'
