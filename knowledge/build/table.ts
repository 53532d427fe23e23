/** The page that lawyers read: each right, the articles it rests on, when they were checked, its examples and open doubts. */
import { html, raw } from 'hono/html'
import type * as z from 'zod'
import { articleLabel } from '../notation.ts'
import type { ArticleText } from '../right.ts'
import type { SourceFile } from '../schema.ts'
import type { ReadRight } from './read.ts'

export interface TableMaterial {
  rights: ReadRight[]
  articles: Record<string, ArticleText[]>
  sources: z.infer<typeof SourceFile>
}

const css = `
:root{color-scheme:light dark;--line:#8885}
body{font:15px/1.5 system-ui,sans-serif;margin:1.5rem}
table{border-collapse:collapse;width:100%}
th,td{text-align:left;vertical-align:top;padding:.6rem .8rem .6rem 0;border-bottom:1px solid var(--line)}
thead th{position:sticky;top:0;background:Canvas}
small{opacity:.75}ul{margin:0;padding-left:1.1rem}.doubt{color:#b3261e}
@media(prefers-color-scheme:dark){.doubt{color:#ffb4ab}}
@media print{body{margin:0;font-size:9pt}details>*{display:block}}`

/** The table as a whole HTML document, in French. */
export async function tablePage({ rights, articles, sources }: TableMaterial): Promise<string> {
  const held = new Set(rights.flatMap(({ file }) => Object.keys(file.citations)))
  const doubts = rights.reduce((sum, { file }) => sum + file.doubts.length, 0)
  const examples = rights.reduce((sum, right) => sum + right.examples.length, 0)
  return String(
    await html`<!doctype html>
<html lang="fr">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Table des droits</title><style>${raw(css)}</style></head>
<body>
<h1>Table des droits</h1>
<p>${rights.length} droits, ${held.size} articles cités, ${examples} exemples, ${doubts} points à trancher par un juriste.</p>
<table>
<thead><tr><th scope="col">Droit</th><th scope="col">Articles</th><th scope="col">Autres textes (non détenus)</th><th scope="col">Exemples</th><th scope="col">Points à trancher</th></tr></thead>
<tbody>${rights.map((right) => row(right, articles, sources))}</tbody>
</table>
</body>
</html>
`,
  )
}

function row(
  { file, prose, examples }: ReadRight,
  articles: TableMaterial['articles'],
  sources: TableMaterial['sources'],
) {
  const marks = new Set(
    prose.fr.flatMap(({ parts }) => parts.flatMap(({ sentences }) => sentences.flatMap(({ citations }) => citations))),
  )
  return html`<tr id="${file.id}">
<th scope="row">${file.title.fr}<br><small>${file.id} · ${file.stage}</small></th>
<td><ul>${Object.keys(file.citations).map((id) => html`<li>${articleLabel(id)} <small>${standing(articles[id]?.at(-1))}</small></li>`)}</ul></td>
<td><ul>${[...marks].flatMap((id) => {
    const source = sources[id]
    return source ? [html`<li>${source.reference} <small>${confidences[source.confidence]}</small></li>`] : []
  })}</ul></td>
<td><details><summary>${examples.length}</summary><ul>${examples.map(
    ({ case: situation, expect }) =>
      html`<li>${situation} <small>→ ${expect.reason ?? `demande ${expect.fact ?? ''}`}</small></li>`,
  )}</ul></details></td>
<td class="doubt"><ul>${file.doubts.map((doubt) => html`<li>${doubt}</li>`)}</ul></td>
</tr>`
}

const confidences = { high: 'à vérifier (source sûre)', medium: 'à vérifier', low: 'non confirmé' }
const qualities: Record<string, string> = {
  consolidated: 'consolidé par un éditeur',
  restored: 'reconstitué',
  excerpt: 'extrait',
  truncated: 'incomplet',
  amended: 'peut-être modifié depuis',
}

function standing(version: ArticleText | undefined): string {
  if (!version) return ''
  const known =
    version.in_force_from === 'unknown' ? `connu en ${version.known_on}` : `depuis le ${version.in_force_from}`
  const checked = version.checked_on === 'never' ? 'non revérifié' : `vérifié le ${version.checked_on}`
  const doubtful = version.quality ? `, ${qualities[version.quality] ?? version.quality}` : ''
  return `${known}, ${checked}${doubtful}`
}
