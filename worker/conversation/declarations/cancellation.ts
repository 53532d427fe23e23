import { oneLine } from '../../mail.ts'
import { dayInWords } from '../../merchants/clock.ts'
import type { Kind } from './kind.ts'
import { singleLine, told } from './lines.ts'

const words = {
  fr: {
    contract: 'Contrat',
    line: 'Ligne',
    endOn: 'Fin souhaitée',
    earliest: 'le plus tôt possible selon la loi et le contrat',
    ground: 'Motif',
    proof: 'Justificatif du motif, à envoyer à',
    or: 'ou',
    inFile: 'donné dans le fichier, avec le texte complet de cet accusé',
  },
  en: {
    contract: 'Contract',
    line: 'Line',
    endOn: 'End wished for',
    earliest: 'as early as the law and the contract allow',
    ground: 'Ground',
    proof: 'Proof of the ground, to be sent to',
    or: 'or',
    inFile: 'given in the file, with the whole text of this acknowledgement',
  },
} as const

/** Ending a running contract online (L215-1-1, D215-2). */
export const cancellation: Kind<'cancellation'> = {
  event: 'cancellation-notified',
  agentActions: ['confirm-end'],
  words: {
    fr: {
      title: 'ACCUSÉ DE RÉCEPTION D’UNE RÉSILIATION',
      heading: 'Votre résiliation est notifiée',
      fileName: 'resiliation',
      statement: 'Je notifie la résiliation du contrat désigné ci-dessous.',
    },
    en: {
      title: 'ACKNOWLEDGEMENT OF A CANCELLATION',
      heading: 'Your cancellation is notified',
      fileName: 'cancellation',
      statement: 'I give notice that I end the contract named below.',
    },
  },
  required: ['name', 'contract'],
  content: ({ name, email, contract, endOn, line, ground }) => [
    name,
    email,
    contract,
    endOn ?? '',
    line ?? '',
    ground ?? '',
  ],
  lines({ contract, endOn, line, ground }, language, merchant, place) {
    const w = words[language]
    const [telephone, reason] = [singleLine(line ?? '', 40), singleLine(ground ?? '', 1000)]
    return [
      { label: w.contract, value: singleLine(contract, 150) },
      ...(telephone === '' ? [] : [{ label: w.line, value: telephone }]),
      { label: w.endOn, value: endOn === undefined ? w.earliest : dayInWords(endOn, language) },
      ...(reason === ''
        ? []
        : [
            { label: w.ground, value: place === 'mail' ? w.inFile : reason },
            { label: w.proof, value: `${merchant.email} ${w.or} ${singleLine(merchant.address, 200)}` },
          ]),
    ]
  },
  summary: ({ endOn }, receivedOn) =>
    `Résiliation notifiée le ${receivedOn}\u00a0: fin souhaitée ${endOn === undefined ? words.fr.earliest : `le ${dayInWords(endOn, 'fr')}`}.`,
  record: ({ contract, endOn, line, ground }) => ({
    contract: oneLine(contract),
    items: [],
    ...(endOn !== undefined && { endOn }),
    ...(line && { line: oneLine(line) }),
    ...(ground && { ground: told(ground) }),
  }),
}
