/** The page of one right: what it gives, situation by situation, with its texts. Runs no script. */
import { html } from 'hono/html'
import {
  articleLabel,
  codeName,
  letters,
  type OtherText,
  otherTexts,
  type Right,
  rightOf,
  rights,
} from '../../knowledge/index.ts'
import type { Language } from '../../protocol/index.ts'
import { type Page, page } from './page.ts'
import { isDoubtful } from './provenance.ts'
import { addressOf, descriptionOf, type GeneralPassage, generalPassage, isVerdict } from './sentences.ts'
import { structuredData } from './structured-data.ts'
import { type PageWords, pageWords } from './words.ts'

export interface Asked {
  language: Language
  /** Where the site is served: `https://recours.example`. */
  origin: string
  /** The shop whose assistant is offered, if any. */
  merchant?: string
}

type Html = ReturnType<typeof html>

/** A right as a whole HTML document. */
export function rightPage(right: Right, asked: Asked): Html {
  const { language, merchant } = asked
  const w = pageWords(language)
  const passages = right.passages.flatMap((passage) => generalPassage(passage, language) ?? [])
  const title = right.title[language]
  const description = descriptionOf(right.passages, language)
  const path = `/droits/${right.id}`
  const main = html`
    <nav class="trail"><a href="${indexAddress(asked)}">${w.all}</a> <span aria-hidden="true">›</span> ${w.stages[right.stage] ?? ''}</nav>
    <h1>${title}</h1>
    ${askBox(w, asked, right)} ${deadlinesHtml(right, language, w)}
    <section aria-labelledby="verdicts">
      <h2 id="verdicts">${w.verdicts}</h2>
      ${passages.filter(isVerdict).map((passage) => passageHtml(passage, language))}
    </section>
    <section aria-labelledby="passages">
      <h2 id="passages">${w.passages}</h2>
      ${passages.filter((passage) => !isVerdict(passage)).map((passage) => passageHtml(passage, language))}
    </section>
    ${lettersHtml(right, language, w)} ${sourcesHtml(right, language, w)}
    ${relatedHtml(right, asked, w)}
    <p class="note">${w.notice}</p>
  `
  const given: Page = { language, origin: asked.origin, path, title, description, main, ...(merchant && { merchant }) }
  const end = language === 'en' ? '?lang=en' : ''
  const alternates = { 'text/markdown': `${path}.md${end}`, 'application/ld+json': `${path}.jsonld${end}` }
  return page({ ...given, alternates, structured: structuredData(right, given) })
}

/** The address of the list of rights, for the same shop and language. */
export function indexAddress({ language, merchant }: Asked): string {
  return withQuery('/droits', { language, ...(merchant && { merchant }) })
}

/** An address with what the reader has chosen; French is the language of the bare address. */
export function withQuery(path: string, { language, merchant }: { language: Language; merchant?: string }): string {
  const query = new URLSearchParams()
  if (language === 'en') query.set('lang', 'en')
  if (merchant) query.set('shop', merchant)
  return query.size === 0 ? path : `${path}?${query}`
}

function askBox(w: PageWords, { language, merchant }: Asked, right: Right): Html {
  const address = merchant && `/m/${merchant}?${new URLSearchParams({ lang: language, right: right.id })}`
  return html`<aside class="ask" aria-label="${w.ask}">
    <p>${w.askText}</p>
    ${address ? html`<p><a class="button" href="${address}">${w.ask}</a></p>` : html`<p>${w.askWhere}</p>`}
  </aside>`
}

function passageHtml({ id, title, parts }: GeneralPassage, language: Language): Html {
  return html`<section class="passage" id="${id.replace(':', '-')}">
    <h3>${title}</h3>
    ${parts.map(({ kind, sentences }) =>
      kind === 'steps'
        ? html`<ol>${sentences.map((sentence) => html`<li>${sentenceHtml(sentence, language)}</li>`)}</ol>`
        : html`<p>${sentences.map((sentence) => sentenceHtml(sentence, language))}</p>`,
    )}
  </section>`
}

function sentenceHtml({ text, citations }: { text: string; citations: string[] }, language: Language): Html {
  return html`${text}${citations.map(
    (citation) => html` <a class="cite" href="${addressOf(citation, language)}">${labelOf(citation)}</a>`,
  )} `
}

const labelOf = (citation: string) => otherTexts[citation]?.reference ?? articleLabel(citation)

function deadlinesHtml({ deadlines }: Right, language: Language, w: PageWords): Html | '' {
  const rows = Object.values(deadlines)
  if (rows.length === 0) return ''
  return html`<section aria-labelledby="deadlines">
    <h2 id="deadlines">${w.deadlines}</h2>
    <dl>${rows.map(
      ({ label, computed, article }) => html`<dt>${label[language]}</dt>
        <dd>${computed?.[language] ?? ''} <a class="cite" href="${addressOf(article, language)}">${labelOf(article)}</a></dd>`,
    )}</dl>
  </section>`
}

function lettersHtml(right: Right, language: Language, w: PageWords): Html | '' {
  const named = new Set(right.letters.map(({ letter }) => letter))
  const offered = letters.filter(({ id }) => named.has(id))
  if (offered.length === 0) return ''
  return html`<section aria-labelledby="letters">
    <h2 id="letters">${w.letters}</h2>
    ${offered.map(
      ({ title, explanation, text }) => html`<details>
        <summary>${title[language]}</summary>
        <p>${explanation[language]}</p>
        <div class="letter" lang="fr">${withBlanks(text, pageWords('fr').letterBlank)}</div>
      </details>`,
    )}
  </section>`
}

const withBlanks = (text: string, blank: string) => text.replace(/\{[^}]+\}/g, `[${blank}]`)

function sourcesHtml({ citations, passages }: Right, language: Language, w: PageWords): Html {
  const marks = new Set(
    passages.flatMap(({ parts }) =>
      parts[language].flatMap(({ sentences }) => sentences.flatMap((one) => one.citations)),
    ),
  )
  const others = [...marks].flatMap((id): [string, OtherText][] => (otherTexts[id] ? [[id, otherTexts[id]]] : []))
  return html`<section aria-labelledby="sources">
    <h2 id="sources">${w.sources}</h2>
    <dl>
      ${Object.entries(citations).map(
        ([article, { quote, en }]) => html`<dt>
            <a href="${addressOf(article, language)}">${articleLabel(article)}</a> <span lang="fr">${codeName(article)}</span>
          </dt>
          <dd><blockquote lang="fr">« ${quote} »</blockquote>${language === 'en' ? html`<p>${en}</p>` : ''}${isDoubtful(article) ? html`<p class="soft">${w.doubtful}</p>` : ''}</dd>`,
      )}
      ${others.map(
        ([id, { title, check_at }]) => html`<dt id="${id}">${title[language]}</dt>
          <dd>${w.checkAt}<a href="${check_at}" rel="noopener noreferrer">${new URL(check_at).host}</a></dd>`,
      )}
    </dl>
  </section>`
}

function relatedHtml({ id: whole, related }: Right, asked: Asked, w: PageWords): Html | '' {
  // The points of a broad right come with it.
  const points = rights.filter(({ id, detail_of }) => detail_of === whole && !related.includes(id))
  const linked = [...related.flatMap((id) => rightOf(id) ?? []), ...points]
  if (linked.length === 0) return ''
  return html`<nav aria-labelledby="related">
    <h2 id="related">${w.related}</h2>
    <ul>${linked.map(({ id, title }) => html`<li><a href="${withQuery(`/droits/${id}`, asked)}">${title[asked.language]}</a></li>`)}</ul>
  </nav>`
}
