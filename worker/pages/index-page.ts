/** The list of every right, by moment of the purchase. */
import { html } from 'hono/html'
import { articleIds, type Right, rights } from '../../knowledge/index.ts'
import { type Page, page } from './page.ts'
import { type Asked, withQuery } from './right-page.ts'
import { pageWords } from './words.ts'

/** All rights as a whole HTML document. */
export function indexPage(asked: Asked): ReturnType<typeof html> {
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
