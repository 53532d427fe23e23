import type { Language } from '../../protocol/index.ts'
import type { Mail } from '../env.ts'
import { mailBodies, oneLine } from '../mail.ts'
import type { Outgoing } from './outbox.ts'

type Asked = Extract<Outgoing, { kind: 'mail' }>

interface Words {
  subject: string
  paragraphs: string[]
  link: string
  after: string
}

/** The mail itself. `link` opens this conversation once, for seven days. No word that the shopper wrote is in the first two kinds. */
export function writeMail(id: string, asked: Asked, merchant: string, language: Language, link: string): Mail {
  const { subject, paragraphs, link: label, after } = words(asked, oneLine(merchant))[language]
  const acknowledged = asked.mail === 'withdrawal' ? [asked.text, `SHA-256: ${asked.hash}`] : []
  const parts = [...[...paragraphs, ...acknowledged].map((text) => ({ text })), { link, label }, { text: after }]
  return {
    id,
    to: asked.to,
    subject,
    ...mailBodies(language, parts),
    ...(asked.mail === 'case-opened' && { confirms: true }),
  }
}

function words(asked: Asked, merchant: string): Record<Language, Words> {
  const { reference } = asked
  const after = {
    fr: 'Ce lien est personnel : il sert une seule fois, pendant sept jours. Si vous n’avez rien demandé, ignorez ce message.',
    en: 'This link is personal: it works once, for seven days. If you asked for nothing, ignore this message.',
  }
  switch (asked.mail) {
    case 'case-opened':
      return {
        fr: {
          subject: `Votre demande ${reference} – ${merchant}`,
          paragraphs: [
            'Bonjour,',
            `Votre demande est entre les mains de ${merchant}. Son numéro : ${reference}.`,
            'Vous recevrez un message ici dès qu’une personne vous aura répondu. Ouvrez la conversation pour confirmer que cette adresse est la vôtre.',
          ],
          link: 'Ouvrir la conversation',
          after: after.fr,
        },
        en: {
          subject: `Your request ${reference} – ${merchant}`,
          paragraphs: [
            'Hello,',
            `${merchant} has received your request. Its number: ${reference}.`,
            'You will get a message here as soon as a person has answered. Open the conversation to confirm that this address is yours.',
          ],
          link: 'Open the conversation',
          after: after.en,
        },
      }
    case 'agent-replied':
      return {
        fr: {
          subject: `${merchant} vous a répondu – ${reference}`,
          paragraphs: ['Bonjour,', `Une personne de ${merchant} a répondu à votre demande ${reference}.`],
          link: 'Lire la réponse',
          after: after.fr,
        },
        en: {
          subject: `${merchant} has answered you – ${reference}`,
          paragraphs: ['Hello,', `Someone at ${merchant} has answered your request ${reference}.`],
          link: 'Read the answer',
          after: after.en,
        },
      }
    case 'withdrawal':
      return {
        fr: {
          subject: `Accusé de réception de votre rétractation – ${reference}`,
          paragraphs: ['Bonjour,', `${merchant} a bien reçu votre rétractation. Conservez cet accusé de réception.`],
          link: 'Suivre ma demande',
          after: after.fr,
        },
        en: {
          subject: `Acknowledgement of your withdrawal – ${reference}`,
          paragraphs: ['Hello,', `${merchant} has received your withdrawal. Keep this acknowledgement.`],
          link: 'Follow my request',
          after: after.en,
        },
      }
  }
}
