import type { Case, DeclareWithdrawal, Language, MerchantSettings } from '../../protocol/index.ts'
import { escapeHtml, oneLine } from '../mail.ts'
import { dateAndTime } from '../merchants/clock.ts'

/** What a withdrawal's acknowledgement states. */
export interface Declaration {
  language: Language
  merchant: Pick<MerchantSettings, 'name' | 'address' | 'email'>
  reference: string
  receivedAt: Date
  declared: Pick<DeclareWithdrawal, 'name' | 'contract' | 'items' | 'email'>
}

const words = {
  fr: {
    title: 'ACCUSÉ DE RÉCEPTION D’UNE RÉTRACTATION',
    merchant: 'Vendeur',
    reference: 'Référence',
    receivedAt: 'Reçue le',
    zone: '(heure de Paris)',
    declaration: 'Déclaration',
    statement: 'Je déclare me rétracter du contrat désigné ci-dessous.',
    name: 'Nom',
    contract: 'Contrat',
    items: 'Articles',
    all: 'toute la commande',
    sentTo: 'Accusé envoyé à',
    colon: '\u00a0: ',
    keep: 'Conservez ce document. L’empreinte SHA-256 du texte encadré prouve qu’il n’a pas été modifié.',
    hash: 'Empreinte SHA-256',
    command: 'Pour la recalculer à partir de ce fichier, sous Linux',
  },
  en: {
    title: 'ACKNOWLEDGEMENT OF A WITHDRAWAL',
    merchant: 'Seller',
    reference: 'Reference',
    receivedAt: 'Received on',
    zone: '(Paris time)',
    declaration: 'Declaration',
    statement: 'I declare that I withdraw from the contract named below.',
    name: 'Name',
    contract: 'Contract',
    items: 'Items',
    all: 'the whole order',
    sentTo: 'Acknowledgement sent to',
    colon: ': ',
    keep: 'Keep this document. The SHA-256 hash of the framed text proves that it has not been changed.',
    hash: 'SHA-256 hash',
    command: 'To compute it again from this file, on Linux',
  },
} as const

/** The acknowledgement as plain text, LF line ends, the last line ended too. */
export function acknowledgementText({ language, merchant, reference, receivedAt, declared }: Declaration): string {
  const w = words[language]
  const line = (label: string, value: string) => `${label}${w.colon}${value}`
  return [
    w.title,
    '',
    line(w.merchant, `${singleLine(merchant.name, 80)} (${singleLine(merchant.address, 200)})`),
    line(w.reference, reference),
    line(w.receivedAt, `${dateAndTime(receivedAt, language)} ${w.zone}`),
    '',
    line(w.declaration, w.statement),
    line(w.name, singleLine(declared.name, 80)),
    line(w.contract, singleLine(declared.contract, 150)),
    line(w.items, declared.items.length > 0 ? singleLine(declared.items.join(', '), 1000) : w.all),
    line(w.sentTo, declared.email),
    '',
  ].join('\n')
}

/** A value on one line, its links no longer links (they go into a mail). */
export function singleLine(value: string, maxLength: number): string {
  return oneLine(value)
    .slice(0, maxLength)
    .replaceAll('://', '[:]//')
    .replace(/(?<=[\p{L}\d-])\.(?=\p{L}{2,})/gu, '[.]')
}

// Undoes the escaping of the framed text, so that the bytes are those that were hashed.
const command = [
  "sed -e '1,/^<pre>$/d' -e '/^<\\/pre>$/,$d' FILE",
  `sed -e 's/&lt;/</g' -e 's/&gt;/>/g' -e 's/&quot;/"/g' -e "s/&#39;/'/g" -e 's/&amp;/\\&/g'`,
  'sha256sum',
].join(' | ')

/** The same as a self-contained page that prints well: the text in one `<pre>`, its hash, and how to compute it again. */
export function acknowledgementFile(text: string, hash: string, language: Language, reference: string): string {
  const w = words[language]
  const name = `${language === 'fr' ? 'retractation' : 'withdrawal'}-${reference}.html`
  return `<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(`${w.title} ${reference}`)}</title>
<style>body{font:16px/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#111;background:#fff}
pre{white-space:pre-wrap;overflow-wrap:anywhere;border:1px solid #888;padding:1rem;font:inherit}code{overflow-wrap:anywhere}</style>
<pre>
${escapeHtml(text)}</pre>
<p>${escapeHtml(w.keep)}</p>
<p>${escapeHtml(w.hash + w.colon)}<code>${hash}</code></p>
<p>${escapeHtml(w.command + w.colon)}<br><code>${escapeHtml(command.replace('FILE', name))}</code></p>
</html>
`
}

/** A case that also carries a declaration: its deadlines and citations, and what the agent has to do first. */
export function withDeclaration(
  file: Case,
  declared: { deadlines: Case['deadlines']; citations: Case['citations']; caution: string | null },
  { receivedAt, declared: { items } }: Declaration,
): Case {
  const line = `Rétractation déclarée le ${dateAndTime(receivedAt, 'fr')} : ${items.length > 0 ? singleLine(items.join(', '), 300) : words.fr.all}.`
  const caution = declared.caution === null ? [] : [declared.caution]
  return {
    ...file,
    deadlines: unique([...declared.deadlines, ...file.deadlines], ({ id }) => id).sort((one, other) =>
      one.day.localeCompare(other.day),
    ),
    citations: unique([...declared.citations, ...file.citations], ({ article, version }) => `${article} ${version}`),
    agentActions: unique(['acknowledge-withdrawal', 'refund', ...file.agentActions], (action) => action),
    summary: unique([line, ...caution, ...file.summary], (text) => text).slice(0, 3),
  }
}

function unique<T>(items: readonly T[], key: (item: T) => string): T[] {
  return [...new Map(items.map((item) => [key(item), item] as const).reverse()).values()].reverse()
}
