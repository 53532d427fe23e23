/** What the document fetches the first time one of these is needed, in one file. */
import css from './later.css?inline'

const sheet = new CSSStyleSheet()
sheet.replaceSync(css)
document.adoptedStyleSheets.push(sheet)

export { Data as data } from './data.tsx'
export {
  Declaration as cancel,
  Declaration as complain,
  Declaration as withdraw,
} from './declaration/Declaration.tsx'
export { Declarations as declarations } from './declarations.tsx'
export { Event as event } from './event.tsx'
export { Join as join } from './files/Join.tsx'
export { Letter as letter } from './letter.tsx'
export { Menu as menu } from './menu.tsx'
export { Person as person } from './person.tsx'
export { Privacy as privacy } from './privacy.tsx'
export { Resume as resume } from './resume.tsx'
