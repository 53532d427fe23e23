import type { Invite } from '../../protocol/index.ts'
import type { Mail } from '../env.ts'
import { mailBodies, oneLine, senderNameOf } from '../mail.ts'
import type { Agent } from './accounts.ts'

const roleNames = {
  fr: { observer: 'observateur', agent: 'agent', administrator: 'administrateur' },
  en: { observer: 'observer', agent: 'agent', administrator: 'administrator' },
} as const

/** The mail that brings a person to a merchant's desk. `expiresAt`: milliseconds, when its link is dead. */
export function invitationMail(by: Agent, invited: Invite, link: string, expiresAt: number): Mail {
  const { language, name: merchant } = by.merchant
  const role = roleNames[language][invited.role]
  const name = oneLine(invited.name)
  const words =
    language === 'fr'
      ? {
          subject: 'Votre invitation au bureau',
          greeting: `Bonjour ${name},`,
          purpose: `${oneLine(by.name)} vous invite à rejoindre le bureau de ${merchant}, où l’on répond aux clients. Votre rôle\u00a0: ${role}.`,
          label: 'Rejoindre le bureau',
          rule: 'Ce lien est valable trois jours et ne sert qu’une fois. Il n’y a pas de mot de passe\u00a0: vous recevrez un code par e-mail à chaque connexion.',
          caution:
            'Vous n’attendiez pas cette invitation\u00a0? Ignorez ce message\u00a0: sans vous, il ne se passe rien.',
        }
      : {
          subject: 'Your invitation to the desk',
          greeting: `Hello ${name},`,
          purpose: `${oneLine(by.name)} invites you to ${merchant}’s desk, where shoppers are answered. Your role: ${role}.`,
          label: 'Join the desk',
          rule: 'This link is valid for three days and works once. There is no password: you will get a code by e-mail each time you sign in.',
          caution: 'You did not expect this invitation? Ignore this message: nothing happens without you.',
        }
  return {
    id: `invitation:${crypto.randomUUID()}`,
    to: invited.email,
    senderName: senderNameOf(merchant),
    subject: words.subject,
    ...mailBodies(language, words.subject, [
      { text: words.greeting },
      { text: words.purpose },
      { link, label: words.label },
      { text: words.rule },
      { text: words.caution },
    ]),
    expiresAt: new Date(expiresAt).toISOString(),
  }
}
