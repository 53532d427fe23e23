import type { Mail } from '../env.ts'
import { mailBodies } from '../mail.ts'
import type { Agent } from './accounts.ts'

/** The mail that carries a one-time code. `expiresAt`: milliseconds; a late code is not worth sending. */
export function codeMail(agent: Agent, code: string, expiresAt: number): Mail {
  const { language, name: merchant } = agent.merchant
  const words =
    language === 'fr'
      ? {
          subject: 'Votre code de connexion',
          greeting: `Bonjour ${agent.name},`,
          purpose: `Voici votre code pour vous connecter à l’espace de ${merchant}\u00a0:`,
          rule: 'Il est valable dix minutes et ne sert qu’une fois.',
          caution:
            'Vous n’avez rien demandé\u00a0? Ignorez ce message et ne donnez ce code à personne\u00a0: sans lui, nul ne peut se connecter à votre place.',
        }
      : {
          subject: 'Your sign-in code',
          greeting: `Hello ${agent.name},`,
          purpose: `Here is your code to sign in to ${merchant}’s desk:`,
          rule: 'It is valid for ten minutes and works once.',
          caution:
            'You did not ask for it? Ignore this message and give the code to nobody: without it, no one can sign in as you.',
        }
  return {
    id: `code:${crypto.randomUUID()}`,
    to: agent.email,
    subject: words.subject,
    ...mailBodies(language, words.subject, [
      { text: words.greeting },
      { text: words.purpose },
      { code },
      { text: words.rule },
      { text: words.caution },
    ]),
    expiresAt: new Date(expiresAt).toISOString(),
  }
}
