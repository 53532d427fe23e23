import { en } from './en.ts'
import { fr, type Strings } from './fr.ts'

/** The document's language. The build puts one language in each document in place of this choice. */
export const strings: Strings = document.documentElement.lang === 'en' ? en : fr
export type { Strings }
