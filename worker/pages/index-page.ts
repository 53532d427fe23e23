/** The list of every right, by moment of the purchase. */
import { html } from 'hono/html'
import {
  type Authority,
  articleIds,
  articleLabel,
  otherTexts,
  type Reference,
  type Right,
  rights,
  type Term,
} from '../../knowledge/index.ts'
import type { Language } from '../../protocol/index.ts'
import { type Page, page } from './page.ts'
import { type Asked, withQuery } from './right-page.ts'
import { addressOf } from './sentences.ts'
import { type PageWords, pageWords } from './words.ts'

type Html = ReturnType<typeof html>

/** All rights, where to turn and the words of the law, as a whole HTML document. */
export function indexPage(asked: Asked, { authorities, glossary }: Reference): Html {
  const { language, origin, merchant } = asked
  const w = pageWords(language)
  const byStage = Map.groupBy(rights, ({ stage }) => stage)
  const main = html`
    <h1>${w.index.title}</h1>
    <p class="lead">${w.index.description}</p>
    <p class="lead">${w.index.count(rights.length, articleIds.length)}</p>
    ${Object.entries(w.stages)
      .filter(([stage]) => byStage.has(stage))
      .map(
        ([stage, name]) => html`<section aria-labelledby="${stage}">
          <h2 id="${stage}">${name}</h2>
          <ul class="columns">${listed(byStage.get(stage) ?? [], asked)}</ul>
        </section>`,
      )}
    ${helpHtml(Object.values(authorities), language, w)} ${wordsHtml(Object.values(glossary), language, w)}
    <p class="note">${w.notice}</p>
  `
  const { title, description } = w.index
  const given: Page = { language, origin, path: '/droits', title, description, main, ...(merchant && { merchant }) }
  return page(given)
}

/** What is asked about every day first. */
function listed(ofStage: Right[], asked: Asked) {
  return ofStage
    .map(({ id, title, usual }) => ({ id, title: title[asked.language], usual }))
    .sort(
      (one, other) => Number(other.usual) - Number(one.usual) || one.title.localeCompare(other.title, asked.language),
    )
    .map(({ id, title }) => html`<li><a href="${withQuery(`/droits/${id}`, asked)}">${title}</a></li>`)
}

function helpHtml(authorities: Authority[], language: Language, w: PageWords): Html {
  return html`<section aria-labelledby="help">
    <h2 id="help">${w.help}</h2>
    <dl>${authorities.map(
      ({ name, when, limit, site, source }) => html`<dt>${name[language]}</dt>
        <dd>
          <p>${when[language]}${source && !otherTexts[source] ? html` <a class="cite" href="${addressOf(source, language)}">${articleLabel(source)}</a>` : ''}</p>
          ${limit ? html`<p class="soft">${limit[language]}</p>` : ''}
          <p><a href="${site}" rel="noopener noreferrer">${new URL(site).host}</a></p>
        </dd>`,
    )}</dl>
  </section>`
}

/** Alphabetical in the reader's language; the French word stays beside the English one. */
function wordsHtml(terms: Term[], language: Language, w: PageWords): Html {
  const sorted = [...terms].sort((one, other) => one[language].localeCompare(other[language], language))
  return html`<section aria-labelledby="words">
    <h2 id="words">${w.glossary}</h2>
    <dl class="columns">${sorted.map(
      (term) => html`<div>
        <dt>${term[language]}${language === 'en' ? html` <span lang="fr">${term.fr}</span>` : ''}</dt>
        <dd>${term.meaning[language]}</dd>
      </div>`,
    )}</dl>
  </section>`
}
