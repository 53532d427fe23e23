import { acknowledgementText, type Statement } from '../../worker/conversation/declarations/acknowledgement.ts'
import { acknowledgementFile } from '../../worker/conversation/declarations/file.ts'
import { sha256 } from '../../worker/privacy/secrets.ts'

export const statement: Statement = {
  language: 'fr',
  merchant: { name: 'Maison Lucie', address: '12 rue des Lilas, Paris' },
  reference: 'ABCDEFGHJK',
  at: new Date('2026-07-14T22:30:05Z'),
  title: 'ACCUSÉ DE RÉCEPTION D’UNE RÉTRACTATION',
  received: 'Reçue le',
  lines: [
    { label: 'Nom', value: `Zoé & "Max" <x> l'été \\ $HOME` },
    { label: 'Contrat', value: '</pre>&amp;' },
    { label: 'Articles', value: ['– 50 % & plus', '– <b>Casque</b>', '– Écouteurs'] },
    { label: 'Accusé envoyé à', value: 'zoe@example.com' },
  ],
}

/** A text with its file, named `retractation-ABCDEFGHJK`. */
export async function fileOf(given: Partial<Statement> = {}): Promise<{ text: string; hash: string; file: string }> {
  const text = acknowledgementText({ ...statement, ...given })
  const hash = await sha256(text)
  const file = acknowledgementFile({
    language: given.language ?? 'fr',
    heading: 'Votre rétractation est enregistrée',
    merchant: 'Maison Lucie',
    reference: 'ABCDEFGHJK',
    name: 'retractation-ABCDEFGHJK',
    text,
    hash,
    deadlines: [
      {
        id: 'refund',
        day: '2026-07-29',
        days: 14,
        who: 'merchant',
        label: 'Dernier jour pour rembourser',
        article: 'L221-24',
      },
    ],
  })
  return { text, hash, file }
}
