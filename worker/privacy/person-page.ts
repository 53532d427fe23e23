/** What is kept of a person, as a page to read. */
import type { Language } from '../../protocol/index.ts'
import type { PersonRows } from '../administration.ts'
import { escapeHtml } from '../mail.ts'

const words = {
  fr: {
    title: 'Vos données',
    lead: (day: string) =>
      `Tout ce qui est conservé à votre sujet, au ${day}. Le fichier donnees.json contient les mêmes données pour un ordinateur ; vos pièces jointes sont dans le dossier fichiers.`,
    desk: 'Au bureau du vendeur',
    conversation: 'Conversation',
    nothing: 'Rien.',
    authors: { shopper: 'Vous', bot: 'Assistant', agent: 'Agent', system: 'Service' },
    tables: {
      about: 'Ce que la conversation sait (langue, faits, page d’où vous veniez)',
      messages: 'Messages',
      cases: 'Dossiers',
      declarations: 'Déclarations et accusés de réception',
      confirmations: 'Fins de contrat confirmées',
      files: 'Pièces jointes',
      case_notes: 'Notes internes sur le dossier',
      history: 'Historique du dossier',
      outbox: 'E-mails',
    },
  },
  en: {
    title: 'Your data',
    lead: (day: string) =>
      `All that is kept about you, on ${day}. The file data.json holds the same for a computer; your files are in the folder files.`,
    desk: 'At the merchant’s desk',
    conversation: 'Conversation',
    nothing: 'Nothing.',
    authors: { shopper: 'You', bot: 'Assistant', agent: 'Agent', system: 'Service' },
    tables: {
      about: 'What the conversation knows (language, facts, the page you came from)',
      messages: 'Messages',
      cases: 'Cases',
      declarations: 'Declarations and acknowledgements',
      confirmations: 'Ends of contracts confirmed',
      files: 'Files',
      case_notes: 'Internal notes on the case',
      history: 'History of the case',
      outbox: 'E-mails',
    },
  },
} as const

/** The page; its values are text, whatever is in them. */
export function personPage(rows: PersonRows[], language: Language, at: Date): string {
  const text = words[language]
  const day = new Intl.DateTimeFormat(language === 'fr' ? 'fr-FR' : 'en-GB', {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Europe/Paris',
  }).format(at)
  const parts = rows.map(({ of, tables }) => {
    const title = of === '' ? text.desk : `${text.conversation} ${of}`
    const lists = Object.entries(tables).map(([table, all]) => {
      const name = table in text.tables ? text.tables[table as keyof typeof text.tables] : table
      const body =
        all.length === 0 ? `<p>${text.nothing}</p>` : `<ol>${all.map((row) => `<li>${list(row)}</li>`).join('\n')}</ol>`
      return `<h3>${escapeHtml(name)}</h3>\n${table === 'messages' ? transcript(all, text.authors) : body}`
    })
    return `<section>\n<h2>${escapeHtml(title)}</h2>\n${lists.join('\n')}\n</section>`
  })
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${text.title}</title>
<style>${css}</style></head>
<body><main>
<h1>${text.title}</h1>
<p>${escapeHtml(text.lead(day))}</p>
${parts.join('\n')}
</main></body></html>
`
}

/** A row with what its columns hold in JSON opened. */
export function opened(row: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, openedValue(value)]))
}

function openedValue(value: unknown): unknown {
  if (typeof value !== 'string' || !/^[[{"]/.test(value)) return value
  try {
    return JSON.parse(value)
  } catch {
    return value
  }
}

function transcript(rows: Record<string, unknown>[], authors: Record<string, string>): string {
  const lines = rows.map(({ author, name, sent_at, text }) => {
    const who = typeof name === 'string' ? name : (authors[`${author}`] ?? `${author}`)
    return `<li><p><strong>${escapeHtml(who)}</strong> <time>${escapeHtml(`${sent_at}`)}</time></p><p class="words">${escapeHtml(`${text}`)}</p></li>`
  })
  return `<ol class="transcript">${lines.join('\n')}</ol>`
}

function list(value: unknown): string {
  if (value === null || value === undefined || value === '') return '–'
  if (Array.isArray(value))
    return value.length === 0 ? '–' : `<ul>${value.map((one) => `<li>${list(one)}</li>`).join('')}</ul>`
  if (typeof value === 'object') {
    const pairs = Object.entries(opened(value as Record<string, unknown>)).filter(
      ([, one]) => one !== null && one !== '',
    )
    return `<dl>${pairs.map(([name, one]) => `<dt>${escapeHtml(name)}</dt><dd>${list(one)}</dd>`).join('')}</dl>`
  }
  return `<span class="words">${escapeHtml(`${value}`)}</span>`
}

const css = `
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif }
main { max-width: 48rem; margin: 0 auto; padding: 1.5rem 1rem 4rem }
h2 { margin-top: 2.5rem; border-bottom: 1px solid; overflow-wrap: anywhere }
dl { display: grid; grid-template-columns: minmax(6rem, max-content) 1fr; gap: .15rem 1rem; margin: .25rem 0 }
dt { opacity: .75 } dd { margin: 0; min-width: 0; overflow-wrap: anywhere }
.words { white-space: pre-wrap; overflow-wrap: anywhere; margin: 0 }
time { opacity: .75; font-size: .9em } .transcript p { margin: 0 } .transcript li { margin: .5rem 0 }
@media (max-width: 30rem) { dl { grid-template-columns: 1fr } dd { margin-bottom: .4rem } }
`
