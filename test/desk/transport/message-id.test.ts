import { expect, test } from 'vitest'
import { newMessageId } from '../../../desk/transport/message-id.ts'
import { MessageId } from '../../../protocol/index.ts'

test('an id is a UUID of version 7 that the protocol accepts', () => {
  const id = newMessageId(Date.parse('2026-11-21T09:30:00Z'), new Uint8Array(10).fill(255))
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(MessageId.safeParse(id).success).toBe(true)
})

test('the first 48 bits are the milliseconds', () => {
  const now = Date.parse('2026-11-21T09:30:00.123Z')
  const id = newMessageId(now, new Uint8Array(10))
  expect(Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16)).toBe(now)
})

test('a later id sorts after an earlier one', () => {
  const chance = new Uint8Array(10).fill(7)
  expect(newMessageId(1_000_001, chance) > newMessageId(1_000_000, chance)).toBe(true)
})
