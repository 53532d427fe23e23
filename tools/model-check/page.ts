/** The page of a check: figures, then both answers of every question side by side, with what the gate withheld. */
import { articleLabel } from '../../knowledge/index.ts'
import type { Answer, Block } from '../../protocol/index.ts'
import type { Score } from '../scoring.ts'
import type { Checked } from './check.ts'

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const html = (text: string) => text.replace(/[&<>"']/g, (found) => escapes[found] ?? found)

const style = `
:root { color-scheme: light dark; --line: light-dark(#d9d4c8, #45423c); --quiet: light-dark(#66604f, #b5ae9f); --no: light-dark(#a3231f, #ff9b94); --yes: light-dark(#1f6b3b, #84d6a0); }
body { font: 16px/1.5 system-ui, sans-serif; max-width: 76rem; margin: 2rem auto; padding: 0 1rem; }
table { border-collapse: collapse; } td, th { padding: .25rem 1rem .25rem 0; text-align: left; border-bottom: 1px solid var(--line); }
td + td, th + th { text-align: right; font-variant-numeric: tabular-nums; }
article { border-top: 2px solid var(--line); padding: 1rem 0; } blockquote { margin: 0 0 1rem; font-size: 1.1rem; }
.sides { display: grid; grid-template-columns: repeat(auto-fit, minmax(20rem, 1fr)); gap: 2rem; }
.quiet, small { color: var(--quiet); } .yes { color: var(--yes); } .no, del { color: var(--no); }
h3 { font-size: 1rem; margin: 0; } h4 { margin: .75rem 0 0; font-size: 1rem; } p { margin: .25rem 0; }
`

/** The whole page, with nothing to load. `table`: the scores; `figures`: name and value of each. */
export function page(checked: Checked[], table: string, figures: [string, string][], about: string): string {
  return `<!doctype html>
<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Model check</title>
<style>${style}</style>
<h1>Model check</h1><p>${html(about)}</p>
<pre>${html(table)}</pre>
<table><tr><th>Figure</th><th>Value</th></tr>${figures
    .map(([name, value]) => `<tr><td>${html(name)}</td><td>${html(value)}</td></tr>`)
    .join('')}</table>
${checked.map(question).join('\n')}
</html>
`
}

function question({ item, without, with: aided, scoreWithout, scoreWith, read, wording }: Checked): string {
  const told = [
    read
      ? `read in ${Math.round(read.ms)} ms: ${read.end}${read.isUsed ? ', used' : ', nothing new'}`
      : 'not read: sure',
    wording
      ? `worded in ${Math.round(wording.wholeMs)} ms: ${wording.end}, ${wording.passed} passed, ${wording.withheld} withheld`
      : 'not worded',
  ]
  const refused = wording?.refused ?? []
  return `<article id="${html(item.id)}">
<small>${html(item.id)} · ${html(told.join(' · '))}</small>
<blockquote lang="${item.lang}">${html((item.turns ?? [item.text ?? '']).join(' — '))}</blockquote>
<div class="sides">
<section><h3>Without</h3>${marks(scoreWithout)}${answer(without)}</section>
<section><h3>With</h3>${marks(scoreWith)}${answer(aided)}${
    refused.length > 0
      ? `<h4>Withheld</h4>${refused.map((text) => `<p lang="${aided.language}"><del>${html(text)}</del></p>`).join('')}`
      : ''
  }</section>
</div></article>`
}

function marks({ item, line, first, inThree, action, missed }: Score): string {
  const mark = (good: boolean, text: string) =>
    `<span class="${good ? 'yes' : 'no'}">${good ? '✓' : '✗'} ${html(text)}</span>`
  const topic = line.topics[0] ?? 'none'
  return `<p><small>${[
    mark(first, first ? topic : `${topic}, not ${item.topic}${inThree ? ' (in three)' : ''}`),
    mark(action, line.action),
    ...(item.articles.length > 0
      ? [mark(missed.length === 0, missed.length === 0 ? 'cited' : `not cited: ${missed.join(', ')}`)]
      : []),
  ].join(' · ')}</small></p>`
}

function answer({ blocks, question: asked, language, deadlines }: Answer): string {
  const said = blocks.filter(({ more }) => !more).map(block)
  const days = deadlines.map(
    ({ day, label, article }) => `<p class="quiet">${html(`${label}: ${day} (${articleLabel(article)})`)}</p>`,
  )
  const wish = asked ? `<p><em>${html(asked.text)}</em></p>` : ''
  return `<div lang="${language}">${said.join('')}${wish}${days.join('')}</div>`
}

function block({ title, sentences, source }: Block): string {
  const told = sentences
    .map(
      ({ text, citations }) =>
        `${html(text)}${citations.length > 0 ? ` <small>${html(citations.map(articleLabel).join(', '))}</small>` : ''}`,
    )
    .join(' ')
  return `${title ? `<h4>${html(title)}</h4>` : ''}<p${source === 'law' ? '' : ' class="quiet"'}>${told}</p>`
}
