import type { Language } from '../../protocol/index.ts'
import { en } from './en.ts'
import { fr, type Strings } from './fr.ts'

export type { Strings }

/** Screen texts by language. */
export const strings: Record<Language, Strings> = { fr, en }
