import { strings } from './index.ts'
import { en } from './later-en.ts'
import { fr, type LaterStrings } from './later-fr.ts'

/** The document's language. The build puts one language in each file in place of this choice. */
export const words: LaterStrings = strings.language === 'en' ? en : fr
