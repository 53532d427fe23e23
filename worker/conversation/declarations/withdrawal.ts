import { oneLine } from '../../mail.ts'
import type { Kind } from './kind.ts'
import { singleLine } from './lines.ts'

const words = {
  fr: {
    contract: 'Contrat',
    items: 'Articles',
    all: 'toute la commande',
    more: (count: number) => `et ${count} de plus, dans le fichier`,
  },
  en: {
    contract: 'Contract',
    items: 'Items',
    all: 'the whole order',
    more: (count: number) => `and ${count} more, in the file`,
  },
} as const

/** Items that a mail names: it may go to a stranger. */
const mostMailed = 10

/** Withdrawing from a contract (L221-21). */
export const withdrawal: Kind<'withdrawal'> = {
  event: 'withdrawal-declared',
  agentActions: ['acknowledge-withdrawal', 'refund'],
  words: {
    fr: {
      title: 'ACCUSÉ DE RÉCEPTION D’UNE RÉTRACTATION',
      heading: 'Votre rétractation est enregistrée',
      fileName: 'retractation',
      statement: 'Je déclare me rétracter du contrat désigné ci-dessous.',
    },
    en: {
      title: 'ACKNOWLEDGEMENT OF A WITHDRAWAL',
      heading: 'Your withdrawal is recorded',
      fileName: 'withdrawal',
      statement: 'I declare that I withdraw from the contract named below.',
    },
  },
  required: ['name', 'contract'],
  content: ({ name, contract, items, email }) => [name, contract, items, email],
  lines({ contract, items }, language, _merchant, place) {
    const w = words[language]
    const all = items.map((item) => singleLine(item, 150)).filter((item) => item !== '')
    const chosen =
      place === 'mail' && all.length > mostMailed ? [...all.slice(0, mostMailed), w.more(all.length - mostMailed)] : all
    return [
      { label: w.contract, value: singleLine(contract, 150) },
      { label: w.items, value: chosen.length > 0 ? chosen.map((item) => `– ${item}`) : w.all },
    ]
  },
  summary: ({ items }, receivedOn) =>
    `Rétractation déclarée le ${receivedOn}\u00a0: ${items.length > 0 ? singleLine(items.join(', '), 300) : words.fr.all}.`,
  record: ({ contract, items }) => ({ contract: oneLine(contract), items: items.map(oneLine) }),
}
