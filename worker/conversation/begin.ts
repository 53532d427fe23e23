import type { ConversationObject } from '../env.ts'
import { redactValue } from '../privacy/redact.ts'
import type { Room } from './room.ts'

export type BeginInput = Parameters<ConversationObject['create']>[0]

/** What a new conversation knows: itself, the merchant's settings, and what the merchant's page told. */
export function beginConversation({ store, answering, now }: Room, input: BeginInput): void {
  const { merchant, conversation, language } = input
  const context = input.context && redactValue(input.context)
  store.createTables()
  store.keepAbout({ merchant: merchant.slug, conversation, createdAt: now.toISOString() })
  store.keepSettings(merchant)
  store.keepItems(context?.items ?? [])
  store.keepSituation(answering.begin({ language, ...(context && { context }) }))
}
