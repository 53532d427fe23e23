import { Hono } from 'hono'
import { articleLabel, articleOfSlug, articleTexts } from '../../knowledge/index.ts'
import type { Language } from '../../protocol/index.ts'
import { ProblemError } from '../../protocol/index.ts'
import { escapeHtml } from '../mail.ts'
import type { Application } from './application.ts'
import { languageOf, plainPage } from './pages.ts'

/** The articles we quote, whole, mounted at `/articles`. */
export const articleRoutes = new Hono<Application>()

const words = {
  fr: {
    article: 'Article',
    from: (day: string) => `Texte en vigueur depuis le ${day}`,
    until: (day: string) => `jusqu’au ${day} (non compris)`,
    known: (month: string) => `Texte connu en ${month}\u00a0: il peut avoir changé depuis.`,
    earlier: 'Rédactions antérieures connues',
    notice:
      'Cette page reproduit le texte à titre d’information\u00a0; elle n’a pas de valeur officielle. Seul le Journal officiel fait foi.',
    official: 'Vérifier sur Légifrance',
    source: 'Source',
    licence: 'Textes diffusés sous Licence Ouverte 2.0 (Etalab).',
    french: '',
  },
  en: {
    article: 'Article',
    from: (day: string) => `In force since ${day}`,
    until: (day: string) => `until ${day} (not included)`,
    known: (month: string) => `Wording known in ${month}: it may have changed since.`,
    earlier: 'Earlier wordings we know',
    notice: 'This page shows the text for information; it is not official. Only the Journal officiel is authoritative.',
    official: 'Check on Légifrance',
    source: 'Source',
    licence: 'Texts published under Licence Ouverte 2.0 (Etalab).',
    french: 'The law is in French; no official translation exists.',
  },
} as const

articleRoutes.get('/:id', async (context) => {
  const article = articleOfSlug(context.req.param('id'))
  const versions = article === null ? undefined : await articleTexts(article)
  // A name that every object has (`constructor`) is no article.
  if (article === null || !Array.isArray(versions)) throw new ProblemError('not-found')
  const current = versions.at(-1)
  if (!current) throw new ProblemError('not-found')
  const language = languageOf(context.req.raw)
  const w = words[language]
  const label = articleLabel(article)
  const notes = [w.french, w.notice]
  const official =
    current.code_id && `https://www.legifrance.gouv.fr/codes/texte_lc/${encodeURIComponent(current.code_id)}`
  const body = [
    `<h1>${w.article} ${escapeHtml(label)}</h1>`,
    `<p class="soft" lang="fr">${escapeHtml(current.code)}</p>`,
    `<p class="soft" lang="fr">${escapeHtml(current.section)}</p>`,
    ...versions.toReversed().map((version, index) => {
      const heading = index === 1 ? `<h2>${w.earlier}</h2>` : ''
      return `${heading}<p class="soft">${escapeHtml(validity(version, language))}</p><div class="text" lang="fr">${escapeHtml(version.text)}</div>`
    }),
    `<div class="note">${notes
      .filter(Boolean)
      .map((note) => `<p>${escapeHtml(note)}</p>`)
      .join('')}`,
    official ? `<p><a href="${escapeHtml(official)}" rel="noopener noreferrer">${w.official}</a></p>` : '',
    '</div>',
    `<p class="soft">${w.source}${language === 'fr' ? '\u00a0' : ''}: ${escapeHtml(current.source)}. ${w.licence}</p>`,
  ].join('\n')
  context.header('cache-control', 'public, max-age=3600')
  return plainPage(context, { language, title: `${w.article} ${label}`, body })
})

function validity(version: { in_force_from: string; known_on: string; until?: string }, language: Language): string {
  const w = words[language]
  if (version.in_force_from === 'unknown') return w.known(monthOf(version.known_on, language))
  const until = version.until ? `, ${w.until(dayOf(version.until, language))}` : ''
  return `${w.from(dayOf(version.in_force_from, language))}${until}.`
}

function monthOf(known: string, language: Language): string {
  const date = new Date(`${known.slice(0, 7)}-01T12:00:00Z`)
  return new Intl.DateTimeFormat(localeOf(language), { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(date)
}

function dayOf(day: string, language: Language): string {
  const date = new Date(`${day}T12:00:00Z`)
  return new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'long', timeZone: 'UTC' }).format(date)
}

function localeOf(language: Language): string {
  return language === 'fr' ? 'fr-FR' : 'en-GB'
}
