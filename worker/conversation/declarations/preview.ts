import type { DeclarationKind, DeclarationPreview } from '../../../protocol/index.ts'
import type { Told } from '../../answer/index.ts'
import { type Room, turnInput } from '../room.ts'

/** What a declaration's form starts with, from the page and this conversation. */
export function previewDeclaration(room: Room, kind: DeclarationKind): DeclarationPreview {
  const { store, answering } = room
  return answering.previewDeclaration({ ...turnInput(room), kind, told: toldTo(room), items: store.items() })
}

/** What the shopper wrote, with whether the assistant answered it under a right. */
function toldTo({ store }: Room): Told[] {
  const messages = store.messagesAfter(0)
  return messages.flatMap(({ id, author, text }, index) => {
    if (author !== 'shopper') return []
    const { answer } = messages[index + 1] ?? {}
    return [{ id, text, answered: answer !== undefined && answer.rights.length > 0 }]
  })
}
