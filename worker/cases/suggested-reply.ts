import type { Case, DeclarationKind, DeclarationRecord, Language } from '../../protocol/index.ts'
import { oneLine } from '../mail.ts'
import { dayInParis, dayInWords } from '../merchants/clock.ts'

const contractMaxLength = 150
const itemsMaxLength = 300

interface Said {
  receivedOn: string
  reference: string
  contract: string
  items: string
  sendBack?: string
  refund?: string
}

interface Words {
  received: Record<DeclarationKind, (said: Said) => string>
  sendBack: (day: string) => string
  refund: (day: string, isForGoods: boolean) => string
  /** An exception or an expired period seems to apply: the merchant decides, with reasons. */
  doubt: string
  answer: string
  end: string
}

const words: Record<Language, Words> = {
  fr: {
    received: {
      withdrawal: ({ receivedOn, reference, contract, items }) =>
        `Nous avons bien reçu votre rétractation du ${receivedOn} (référence ${reference}), pour ${items === '' ? `toute la commande ${contract}` : `${items} (commande ${contract})`}.`,
      complaint: ({ receivedOn, reference }) =>
        `Nous avons lu votre réclamation du ${receivedOn} (référence ${reference}).`,
      cancellation: ({ receivedOn, reference, contract }) =>
        `Nous avons bien reçu votre résiliation du ${receivedOn} (référence ${reference}), pour le contrat ${contract}.`,
    },
    sendBack: (day) => `Renvoyez-nous l’article au plus tard le ${day} (L221-23).`,
    refund: (day, isForGoods) =>
      `Nous vous rembourserons au plus tard le ${day} (L221-24)${isForGoods ? '\u00a0; nous pouvons attendre d’avoir reçu l’article ou la preuve de son envoi' : ''}.`,
    doubt: 'Avant de vous répondre sur le fond, nous vérifions un point\u00a0: […].',
    answer: 'Voici notre réponse\u00a0: […].',
    end: 'Vous recevrez à part la confirmation de la date à laquelle votre contrat prend fin et de ce que cela change pour vous (L215-1-1).',
  },
  en: {
    received: {
      withdrawal: ({ receivedOn, reference, contract, items }) =>
        `We have received your withdrawal of ${receivedOn} (reference ${reference}), for ${items === '' ? `the whole order ${contract}` : `${items} (order ${contract})`}.`,
      complaint: ({ receivedOn, reference }) =>
        `We have read your complaint of ${receivedOn} (reference ${reference}).`,
      cancellation: ({ receivedOn, reference, contract }) =>
        `We have received your cancellation of ${receivedOn} (reference ${reference}), for the contract ${contract}.`,
    },
    sendBack: (day) => `Please send the item back by ${day} at the latest (L221-23).`,
    refund: (day, isForGoods) =>
      `We will refund you by ${day} at the latest (L221-24)${isForGoods ? '; we may wait until we have the item or the proof that it was sent' : ''}.`,
    doubt: 'Before we answer on the substance, we are checking one point: […].',
    answer: 'Here is our answer: […].',
    end: 'You will receive separately the confirmation of the day on which your contract ends and of what that changes for you (L215-1-1).',
  },
}

/**
 * The reply that fits a declaration, between the greeting and the signature of the one that was frozen with the case: what
 * was received, and what follows by which day.
 */
export function replyToDeclaration(file: Case, declared: DeclarationRecord): string {
  const [greeting = '', _thanks, ...rest] = file.suggestedReply.split('\n\n')
  const signature = rest.at(-1) ?? ''
  const w = words[file.language]
  const dayOf = (id: string) => {
    const found = file.deadlines.find((deadline) => deadline.id === id)
    return found && dayInWords(found.day, file.language)
  }
  const said: Said = {
    receivedOn: dayInWords(dayInParis(new Date(declared.receivedAt)), file.language),
    reference: declared.reference,
    contract: oneLine(declared.contract).slice(0, contractMaxLength),
    items: oneLine(declared.items.join(', ')).slice(0, itemsMaxLength),
    sendBack: dayOf('send_back'),
    refund: dayOf('refund'),
  }
  return [
    greeting,
    w.received[declared.kind](said),
    ...following(file, declared.kind, said, rest.slice(0, -2)),
    signature,
  ]
    .filter((paragraph) => paragraph !== '')
    .join('\n\n')
}

/** `law`: what the frozen reply says of the law, with its articles. */
function following(file: Case, kind: DeclarationKind, { sendBack, refund }: Said, law: string[]): string[] {
  const w = words[file.language]
  switch (kind) {
    case 'withdrawal':
      if (file.caution !== undefined) return [w.doubt]
      return [
        [
          ...(sendBack === undefined ? [] : [w.sendBack(sendBack)]),
          ...(refund === undefined ? [] : [w.refund(refund, sendBack !== undefined)]),
        ].join('\n'),
      ]
    case 'complaint':
      return [...law, w.answer]
    case 'cancellation':
      return file.caution === undefined ? [w.end] : [w.doubt, w.end]
    default:
      return kind satisfies never
  }
}
