/** A file of law as published for us: a JSON array of articles, verbatim. */
import { readFileSync } from 'node:fs'
import * as z from 'zod'

const LawArticle = z.looseObject({
  key: z.string(),
  code: z.string(),
  codeId: z.string().optional(),
  section: z.string(),
  text: z.string(),
  /** A day or a month. */
  asOf: z.string(),
  quality: z.string().optional(),
  note: z.string().optional(),
  superseded: z.looseObject({ text: z.string(), asOf: z.string() }).optional(),
})
export type LawArticle = z.infer<typeof LawArticle>

/** The articles of a law file. Throws when it has another form. */
export function readLawFile(path: string): LawArticle[] {
  return z.array(LawArticle).parse(JSON.parse(readFileSync(path, 'utf8')))
}

const annex = /^annexe-(.+)$/

/** An article of a law file by our notation: `L221-18`, `civ:1641`, `annexe-R221-1`; undefined when it is not there. */
export function lawArticle(law: LawArticle[], id: string): LawArticle | undefined {
  const annexOf = annex.exec(id)?.[1]
  if (annexOf)
    return law.find(({ key }) => key.startsWith('conso:Annexe') && key.replace('. ', '').includes(` ${annexOf}`))
  const key = id.includes(':') ? id : `conso:${id}`
  return law.find((article) => article.key === key)
}
