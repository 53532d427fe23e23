import { env, runInDurableObject } from 'cloudflare:test'
import { expect, test, vi } from 'vitest'
import type { Message } from '../../../protocol/index.ts'
import { Desk } from '../../../worker/cases/desk.ts'
import type { ConversationObject, Env, Outcome } from '../../../worker/env.ts'
import { caseFile, openDesk } from '../../support/worker-case.ts'

const ines = { id: 'agent-ines', name: 'Inès' }

type Heard = { call: 'reply'; text: string } | { call: 'changed'; status: string; agent?: string }

/** A conversation that can be out of reach, and remembers in which order it was called. */
class Conversation {
  heard: Heard[] = []
  reachable = true
  answer: Outcome<Message> | null = null

  readonly #messages = new Map<string, Message>()

  async agentReply(input: Parameters<ConversationObject['agentReply']>[0]): Promise<Outcome<Message>> {
    if (!this.reachable) throw new Error('unreachable')
    if (this.answer) return this.answer
    const sequence = this.#messages.size + 1
    const message: Message = this.#messages.get(input.id) ?? {
      ...{ sequence, id: input.id, author: 'agent', name: input.agent.name, text: input.text },
      sentAt: new Date().toISOString(),
    }
    this.#messages.set(input.id, message)
    this.heard.push({ call: 'reply', text: input.text })
    return { ok: message }
  }

  async caseChanged(input: Parameters<ConversationObject['caseChanged']>[0]): Promise<Outcome<null>> {
    if (!this.reachable) throw new Error('unreachable')
    this.heard.push({ call: 'changed', status: input.status, ...(input.agent && { agent: input.agent.name }) })
    return { ok: null }
  }
}

/** Runs with a Desk whose conversations are one that we hold. */
async function withDesk(slug: string, run: (desk: Desk, conversation: Conversation, sql: SqlStorage) => Promise<void>) {
  const stub = await openDesk(slug)
  await runInDurableObject(stub, async (_desk, state) => {
    const conversation = new Conversation()
    const fake = { ...env, CONVERSATION: { idFromName: (name: string) => name, get: () => conversation } }
    await run(new Desk(state, fake as unknown as Env), conversation, state.storage.sql)
  })
}

/** What waited is due now instead of later. */
function due(sql: SqlStorage): void {
  sql.exec(`UPDATE outbox SET next_at = 0 WHERE status = 'due'`)
}

function reply(text: string) {
  return { id: crypto.randomUUID(), text }
}

test('a reply reaches the conversation at once and comes back with its place in it', async () => {
  await withDesk('reply', async (desk, conversation) => {
    await desk.receiveCase('e1', caseFile('one'))
    await desk.claim(ines, 'one')
    expect(await desk.reply(ines, 'one', reply('Bonjour'))).toMatchObject({ ok: { sequence: 1, text: 'Bonjour' } })
    expect(conversation.heard).toEqual([
      { call: 'changed', status: 'claimed', agent: 'Inès' },
      { call: 'reply', text: 'Bonjour' },
    ])
    const { cases } = await desk.list({ status: 'open', limit: 1 })
    expect(cases[0]?.waitingForAgent).toBe(false)
  })
})

test('the same reply twice is one message', async () => {
  await withDesk('repeat', async (desk) => {
    await desk.receiveCase('e1', caseFile('one'))
    await desk.claim(ines, 'one')
    const input = reply('Bonjour')
    expect(await desk.reply(ines, 'one', input)).toEqual(await desk.reply(ines, 'one', input))
  })
})

test('what happens while the conversation is out of reach is kept, and told later in its order', async () => {
  await withDesk('later', async (desk, conversation, sql) => {
    await desk.receiveCase('e1', caseFile('one'))
    conversation.reachable = false
    expect(await desk.claim(ines, 'one')).toMatchObject({ ok: { status: 'claimed' } })
    expect(await desk.reply(ines, 'one', reply('Premier'))).toMatchObject({ ok: { sequence: 0, text: 'Premier' } })
    conversation.reachable = true
    // The first is still waiting for its turn: the second does not overtake it.
    expect(await desk.reply(ines, 'one', reply('Second'))).toMatchObject({ ok: { sequence: 0 } })
    expect(conversation.heard).toEqual([])
    due(sql)
    await desk.alarm()
    expect(conversation.heard).toEqual([
      { call: 'changed', status: 'claimed', agent: 'Inès' },
      { call: 'reply', text: 'Premier' },
      { call: 'reply', text: 'Second' },
    ])
    expect(await desk.reply(ines, 'one', reply('Troisième'))).toMatchObject({ ok: { sequence: 3 } })
  })
})

test('a reply that the conversation refuses is a problem for the agent and is not kept', async () => {
  await withDesk('refused', async (desk, conversation) => {
    await desk.receiveCase('e1', caseFile('one'))
    await desk.claim(ines, 'one')
    conversation.answer = { problem: 'message-changed' }
    expect(await desk.reply(ines, 'one', reply('Autre texte'))).toEqual({ problem: 'message-changed' })
    expect(await desk.parkedDeliveries()).toEqual([])
  })
})

test('a kept reply that is refused later is parked, where agents see it', async () => {
  await withDesk('parked-reply', async (desk, conversation, sql) => {
    await desk.receiveCase('e1', caseFile('one'))
    await desk.claim(ines, 'one')
    conversation.reachable = false
    await desk.reply(ines, 'one', reply('Bonjour'))
    conversation.reachable = true
    conversation.answer = { problem: 'not-found' }
    due(sql)
    await desk.alarm()
    expect(await desk.parkedDeliveries()).toMatchObject([{ kind: 'reply', status: 'parked' }])
  })
})

test('claiming, reading and resolving leave their trace: who, which case, what', async () => {
  await withDesk('audit', async (desk, _conversation, sql) => {
    await desk.receiveCase('e1', caseFile('one'))
    await desk.read(ines, 'one')
    await desk.claim(ines, 'one')
    await desk.claim(ines, 'one')
    await desk.reply(ines, 'one', reply('Bonjour'))
    await desk.resolve(ines, 'one')
    const audit = sql.exec('SELECT agent, case_id, what FROM audit ORDER BY number').toArray()
    expect(audit).toEqual(
      ['read', 'claimed', 'replied', 'resolved'].map((what) => ({ agent: 'agent-ines', case_id: 'one', what })),
    )
    const history = sql.exec('SELECT status, agent FROM history ORDER BY number').toArray()
    expect(history).toEqual([
      { status: 'waiting', agent: null },
      { status: 'claimed', agent: 'agent-ines' },
      { status: 'resolved', agent: 'agent-ines' },
    ])
  })
})

test('answers are counted by day, right, action and language', async () => {
  await withDesk('counts', async (desk, _conversation, sql) => {
    const answer = { right: 'withdrawal', action: 'answer' as const, language: 'fr' as const }
    await desk.receiveAnswer('a1', answer)
    await desk.receiveAnswer('a1', answer)
    await desk.receiveAnswer('a2', answer)
    await desk.receiveAnswer('a3', { right: null, action: 'smalltalk', language: 'en' })
    expect(sql.exec('SELECT right_id, action, language, count FROM answer_counts ORDER BY right_id').toArray()).toEqual(
      [
        { right_id: '', action: 'smalltalk', language: 'en', count: 1 },
        { right_id: 'withdrawal', action: 'answer', language: 'fr', count: 2 },
      ],
    )
  })
})

test('an alarm is set again even when the queue refuses', async () => {
  const stub = await openDesk('queue-down')
  await runInDurableObject(stub, async (_desk, state) => {
    const send = vi.fn(() => Promise.reject(new Error('queue down')))
    const desk = new Desk(state, { ...env, DELIVERIES: { send } } as unknown as Env)
    await desk.sendMail({ id: 'm1', to: 'a@mail.example', subject: 'Bonjour', text: '', html: '' })
    await desk.alarm()
    expect(send).toHaveBeenCalledTimes(1)
    const [row] = state.storage.sql.exec(`SELECT status, attempts FROM outbox WHERE id = 'm1'`).toArray()
    expect(row).toEqual({ status: 'due', attempts: 1 })
    expect(await state.storage.getAlarm()).toBeGreaterThan(Date.now())
  })
})

test('asking a Desk that no merchant has stores nothing', async () => {
  const stub = env.DESK.getByName('no-such-merchant')
  expect(await stub.settings()).toBeNull()
  await runInDurableObject(stub, async (_desk, state) => {
    expect(state.storage.sql.exec(`SELECT name FROM sqlite_master WHERE name = 'cases'`).toArray()).toEqual([])
    expect(await state.storage.getAlarm()).toBeNull()
  })
})

test('a reply kept for later holds its words: the same id with others is refused, in another case it is another reply', async () => {
  await withDesk('kept', async (desk, conversation, sql) => {
    await desk.receiveCase('e1', caseFile('one'))
    await desk.receiveCase('e2', caseFile('two'))
    await desk.claim(ines, 'one')
    await desk.claim(ines, 'two')
    conversation.reachable = false
    const input = reply('Bonjour')
    expect(await desk.reply(ines, 'one', input)).toMatchObject({ ok: { sequence: 0, text: 'Bonjour' } })
    expect(await desk.reply(ines, 'one', input)).toMatchObject({ ok: { sequence: 0, text: 'Bonjour' } })
    expect(await desk.reply(ines, 'one', { ...input, text: 'Autre' })).toEqual({ problem: 'message-changed' })
    expect(await desk.reply(ines, 'two', { ...input, text: 'Ailleurs' })).toMatchObject({ ok: { text: 'Ailleurs' } })
    const kept = sql.exec("SELECT count(*) AS total FROM outbox WHERE kind = 'reply'").one()
    expect(kept).toEqual({ total: 2 })
  })
})

test.each(['unavailable', 'unexpected'] as const)(
  'a conversation that answers “%s” gets the reply later',
  async (problem) => {
    await withDesk(`passing-${problem}`, async (desk, conversation, sql) => {
      await desk.receiveCase('e1', caseFile('one'))
      await desk.claim(ines, 'one')
      conversation.answer = { problem }
      expect(await desk.reply(ines, 'one', reply('Bonjour'))).toMatchObject({ ok: { sequence: 0, text: 'Bonjour' } })
      due(sql)
      await desk.alarm()
      expect(await desk.parkedDeliveries()).toEqual([])
      conversation.answer = null
      due(sql)
      await desk.alarm()
      expect(conversation.heard).toContainEqual({ call: 'reply', text: 'Bonjour' })
    })
  },
)
