/** The reply to a declaration that an agent starts from: what was received, and the days that follow. */
import type { Deadline, DeclarationKind, Language, Sentence } from '../../../protocol/index.ts'
import { wordsIn } from '../words.ts'
import { joinedText } from './effects.ts'

const words = {
  fr: {
    hello: (name: string) => `Bonjour ${name},`,
    received: {
      withdrawal: 'Nous avons bien reçu votre rétractation.',
      cancellation: 'Nous avons bien reçu la notification de votre résiliation.',
    },
    sendBack: (day: string) => `Si un article vous a été livré, renvoyez-le au plus tard le ${day} (L221-23).`,
    refund: (day: string) =>
      `Nous vous remboursons au plus tard le ${day}\u00a0; pour un article, nous pouvons attendre son retour ou la preuve de son envoi (L221-24).`,
    renewal: (day: string) =>
      `Ce que vous avez payé d’avance après la reconduction vous est rendu au plus tard le ${day}, moins la part déjà utilisée (L215-1).`,
    end: 'Votre contrat prend fin le […]. Les effets de la résiliation\u00a0: […] (L215-1-1).',
    doubt: 'D’après ce que nous savons, un point reste à vérifier\u00a0:',
    next: 'Nous examinons votre demande et vous répondons avec nos raisons.',
    close: (merchant: string) => `Cordialement,\n${merchant}`,
  },
  en: {
    hello: (name: string) => `Hello ${name},`,
    received: {
      withdrawal: 'We have received your withdrawal.',
      cancellation: 'We have received notice of your cancellation.',
    },
    sendBack: (day: string) => `If an item was delivered to you, send it back by ${day} (L221-23).`,
    refund: (day: string) =>
      `We will refund you by ${day}; for an item, we may wait for its return or for proof that it was sent (L221-24).`,
    renewal: (day: string) =>
      `What you paid in advance after the renewal comes back to you by ${day}, less the part already used (L215-1).`,
    end: 'Your contract ends on […]. The effects of the cancellation: […] (L215-1-1).',
    doubt: 'From what we know, one point is still to be checked:',
    next: 'We are looking into your request and will answer you with our reasons.',
    close: (merchant: string) => `Kind regards,\n${merchant}`,
  },
} as const

/** What an agent may send after reading it; null for a complaint, which is answered from its own case. */
export function replyTo(
  kind: DeclarationKind,
  {
    language,
    name,
    merchant,
    deadlines,
    doubts,
  }: { language: Language; name: string; merchant: string; deadlines: Deadline[]; doubts: Sentence[] },
): string | null {
  if (kind === 'complaint') return null
  const w = words[language]
  const dayOf = (id: string) => {
    const found = deadlines.find((deadline) => deadline.id === id)
    return found && wordsIn(language).day(found.day)
  }
  const [sendBack, refund] = [dayOf('send_back'), dayOf('refund')]
  const body =
    doubts.length > 0
      ? [`${w.doubt}\n${joinedText(doubts)}`, w.next]
      : kind === 'withdrawal'
        ? [[sendBack && w.sendBack(sendBack), refund && w.refund(refund)].filter(Boolean).join(' ')]
        : [w.end, ...(refund ? [w.renewal(refund)] : [])]
  return [w.hello(name), w.received[kind], ...body, w.close(merchant)].join('\n\n')
}
