import { oneLine } from '../../mail.ts'
import { dayInWords } from '../../merchants/clock.ts'
import type { Kind } from './kind.ts'
import { singleLine, told, toldLines } from './lines.ts'

const words = {
  fr: {
    contract: 'Commande ou contrat',
    happened: 'Ce qui s’est passé',
    wanted: 'Ce que je demande',
    by: 'Réponse demandée au plus tard le',
  },
  en: {
    contract: 'Order or contract',
    happened: 'What happened',
    wanted: 'What I ask for',
    by: 'Answer asked for by',
  },
} as const

/** A written complaint, which the mediator asks to see (L612-2). */
export const complaint: Kind<'complaint'> = {
  event: 'complaint-sent',
  agentActions: ['answer-complaint'],
  words: {
    fr: {
      title: 'ACCUSÉ DE RÉCEPTION D’UNE RÉCLAMATION ÉCRITE',
      heading: 'Votre réclamation est enregistrée',
      fileName: 'reclamation',
      statement: 'J’adresse au vendeur la réclamation ci-dessous.',
    },
    en: {
      title: 'ACKNOWLEDGEMENT OF A WRITTEN COMPLAINT',
      heading: 'Your complaint is recorded',
      fileName: 'complaint',
      statement: 'I send the seller the complaint below.',
    },
  },
  required: ['name', 'happened', 'wanted'],
  content: ({ name, email, contract, happened, wanted, by }) => [name, email, contract ?? '', happened, wanted, by],
  lines({ contract, happened, wanted, by }, language) {
    const w = words[language]
    const order = singleLine(contract ?? '', 150)
    return [
      ...(order === '' ? [] : [{ label: w.contract, value: order }]),
      { label: w.happened, value: toldLines(happened) },
      { label: w.wanted, value: toldLines(wanted) },
      { label: w.by, value: dayInWords(by, language) },
    ]
  },
  summary: ({ wanted, by }, receivedOn) =>
    `Réclamation écrite du ${receivedOn}, réponse demandée pour le ${dayInWords(by, 'fr')}\u00a0: ${singleLine(wanted, 200)}`,
  record: ({ contract, happened, wanted, by }) => ({
    contract: oneLine(contract ?? ''),
    items: [],
    happened: told(happened),
    wanted: told(wanted),
    by,
  }),
}
