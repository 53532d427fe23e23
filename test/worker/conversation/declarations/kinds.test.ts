import { runInDurableObject } from 'cloudflare:test'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { Acknowledgement, type ConversationCreated, Declarations } from '../../../../protocol/index.ts'
import { sha256 } from '../../../../worker/privacy/secrets.ts'
import { bodyOf, caseAtDesk, declare, mailsTo, viewOf } from '../../../support/worker-declare.ts'
import { ask, begin, objectOf, openShop, problemOf } from '../../../support/worker-shopper.ts'

beforeAll(() => openShop())

/** A conversation whose clock stands still. */
async function beginAt(instant: string, given: Record<string, unknown> = {}): Promise<ConversationCreated> {
  const opened = await begin(given)
  await runInDurableObject(objectOf(opened), (object) => {
    object.now = () => new Date(instant)
  })
  return opened
}

const rowsOf = (opened: ConversationCreated) =>
  runInDurableObject(objectOf(opened), (_object, { storage }) =>
    storage.sql.exec<{ kind: string; follow_at: number | null }>('SELECT kind, follow_at FROM declarations').toArray(),
  )

describe('a complaint', () => {
  test('is acknowledged with what happened, what is asked and by when, in text and file', async () => {
    const opened = await beginAt('2026-11-21T13:03:22Z')
    const response = await declare(opened, 'complaint', bodyOf('complaint', { contract: 'ML-1042' }))
    expect(response.status).toBe(201)
    const acknowledged = Acknowledgement.parse(await response.json())
    expect(acknowledged).toMatchObject({ kind: 'complaint', receivedAt: '2026-11-21T13:03:22.000Z' })
    expect(acknowledged.hash).toBe(await sha256(acknowledged.text))
    for (const words of [
      'RÉCLAMATION ÉCRITE',
      'ML-1042',
      '  Mon casque est tombé en panne.\n  Personne ne répond.\n',
      '  Je demande la réparation.\n',
      'Réponse demandée au plus tard le\u00a0: samedi 5 décembre 2026',
    ])
      expect(acknowledged.text).toContain(words)
    expect(acknowledged.file).toContain('Personne ne répond.')
  })

  test('starts the year to go to the mediator', async () => {
    const opened = await beginAt('2026-11-21T13:03:22Z')
    const acknowledged = await (await declare(opened, 'complaint')).json<Acknowledgement>()
    expect(acknowledged.deadlines).toMatchObject([
      { id: 'mediator', who: 'shopper', day: '2027-11-21', article: 'L612-2' },
    ])
    const { facts } = await viewOf(opened)
    expect(facts).toMatchObject([{ name: 'written_complaint_on', value: '2026-11-21' }])
  })

  test('becomes a case with its day, to be answered', async () => {
    const opened = await beginAt('2026-11-21T13:03:22Z')
    await declare(opened, 'complaint')
    const file = await caseAtDesk(opened)
    expect(file).toMatchObject({ origin: 'complaint', answerBy: '2026-12-05', wish: 'Je demande la réparation.' })
    expect(file.agentActions[0]).toBe('answer-complaint')
    expect(file.deadlines.map(({ id }) => id)).toContain('mediator')
    expect(file.summary[0]).toContain('Réclamation écrite du 21 novembre 2026')
    expect((await viewOf(opened)).messages.map(({ event }) => event)).toEqual(['case-opened', 'complaint-sent'])
  })

  test('is mailed without a word of what was told: reference, date and hash', async () => {
    const email = 'sans-mots@example.com'
    const opened = await beginAt('2026-11-21T13:03:22Z')
    const response = await declare(opened, 'complaint', bodyOf('complaint', { email, contract: 'Canarinette' }))
    const { reference, hash } = await response.json<Acknowledgement>()
    const [mail] = await vi.waitFor(async () => {
      const found = await mailsTo(email)
      expect(found).toHaveLength(1)
      return found
    })
    for (const words of [reference, hash, '21 novembre 2026 à 14:03:22']) expect(mail?.text).toContain(words)
    for (const words of ['panne', 'réparation', 'Canarinette'])
      expect(`${mail?.subject}${mail?.text}${mail?.html}`).not.toContain(words)
  })

  test.each([
    ['a day that is over', { by: '2026-11-20' }, 'Check “by”.'],
    ['a day more than a year away', { by: '2027-11-23' }, 'Check “by”.'],
    ['the last day of all', { by: '9999-12-31' }, 'Check “by”.'],
    ['no day', { by: undefined }, 'Check “by”.'],
    ['nothing that can be seen', { happened: '\u200e\u202e' }, 'Check “happened”.'],
    ['more words than a message holds', { happened: 'a'.repeat(4001) }, 'Check “happened”.'],
  ])('with %s is refused', async (_case, given, detail) => {
    const opened = await beginAt('2026-11-21T13:03:22Z')
    const refused = await declare(opened, 'complaint', bodyOf('complaint', given))
    expect(await problemOf(refused)).toMatchObject({ type: 'invalid-input', detail })
    expect(await rowsOf(opened)).toEqual([])
  })

  test('for today is taken, and made again after its day is still the same one', async () => {
    const opened = await beginAt('2026-11-21T22:59:59Z')
    const body = bodyOf('complaint', { by: '2026-11-21' })
    const first = await (await declare(opened, 'complaint', body)).json<Acknowledgement>()
    await runInDurableObject(objectOf(opened), (object) => {
      object.now = () => new Date('2026-11-22T09:00:00Z')
    })
    const again = await declare(opened, 'complaint', body)
    expect([again.status, await again.json()]).toEqual([200, first])
  })

  test('keeps no card number', async () => {
    const opened = await beginAt('2026-11-21T13:03:22Z')
    const happened = 'J’ai payé avec ma carte 4970 1012 3456 7893 et rien n’est venu'
    const { text } = await (
      await declare(opened, 'complaint', bodyOf('complaint', { happened }))
    ).json<Acknowledgement>()
    expect(text).not.toContain('1012 3456')
    expect(text).toContain('rien n’est venu')
  })
})

describe('a cancellation', () => {
  const whole = { endOn: '2026-12-31', line: '06 12 34 56 78', ground: 'Je déménage à l’étranger' }

  test('is acknowledged with the fields of D215-2 and the end that is wished', async () => {
    const opened = await beginAt('2026-11-21T13:03:22Z')
    const acknowledged = Acknowledgement.parse(
      await (await declare(opened, 'cancellation', bodyOf('cancellation', whole))).json(),
    )
    for (const words of [
      'RÉSILIATION',
      'Lucie Martin',
      'lucie@example.com',
      'Abonnement A-77',
      'Fin souhaitée\u00a0: jeudi 31 décembre 2026',
      '06 12 34 56 78',
      'Je déménage à l’étranger',
      'Justificatif du motif, à envoyer à\u00a0: bonjour@maison-lucie.example ou MAISON LUCIE SAS',
    ])
      expect(acknowledged.text).toContain(words)
    expect(acknowledged.hash).toBe(await sha256(acknowledged.text))
  })

  test('without a day ends as early as law and contract allow', async () => {
    const opened = await begin()
    const { text } = await (await declare(opened, 'cancellation')).json<Acknowledgement>()
    expect(text).toContain('le plus tôt possible selon la loi et le contrat')
    expect(text).not.toContain('Motif')
  })

  test('becomes a case whose end is to be confirmed', async () => {
    const opened = await begin()
    await declare(opened, 'cancellation')
    const file = await caseAtDesk(opened)
    expect(file).toMatchObject({ origin: 'cancellation', contact: { order: 'Abonnement A-77' } })
    expect(file.agentActions[0]).toBe('confirm-end')
    expect(file.citations.map(({ article }) => article)).toContain('L215-1-1')
  })

  test('is mailed whole, but for a ground in the shopper’s words; the hash is that of the mailed text', async () => {
    const email = 'motif@example.com'
    const opened = await begin()
    await declare(opened, 'cancellation', bodyOf('cancellation', { ...whole, email }))
    const [mail] = await vi.waitFor(async () => {
      const found = await mailsTo(email)
      expect(found).toHaveLength(1)
      return found
    })
    expect(mail?.text).toContain('Abonnement A-77')
    expect(`${mail?.text}${mail?.html}`).not.toContain('déménage')
    const record = /ACCUSÉ DE RÉCEPTION D’UNE RÉSILIATION[\s\S]*?motif@example\.com\n/.exec(mail?.text ?? '')?.[0] ?? ''
    expect(mail?.text).toContain(await sha256(record))
  })
})

describe.each(['withdrawal', 'complaint', 'cancellation'] as const)('any declaration: %s', (kind) => {
  const at = '2026-11-21T13:03:22Z'

  test('pressed a hundred times at once is recorded once', async () => {
    const opened = await beginAt(at)
    const body = bodyOf(kind, { email: `hundred-${kind}@example.com` })
    const responses = await Promise.all(
      Array.from({ length: 100 }, () => declare(opened, kind, { ...body, id: crypto.randomUUID() })),
    )
    expect(responses.map(({ status }) => status).toSorted()).toEqual([...Array.from({ length: 99 }, () => 200), 201])
    expect(new Set(await Promise.all(responses.map((response) => response.text())))).toHaveLength(1)
    expect(await rowsOf(opened)).toHaveLength(1)
    await vi.waitFor(async () => expect(await mailsTo(`hundred-${kind}@example.com`)).toHaveLength(1))
  })

  test('with the same id and another content is refused', async () => {
    const opened = await beginAt(at)
    const body = bodyOf(kind)
    await declare(opened, kind, body)
    const changed = await declare(opened, kind, { ...body, name: 'Luc Martin' })
    expect([changed.status, await problemOf(changed)]).toMatchObject([409, { type: 'message-changed' }])
  })

  test('whose id was a case’s is recorded all the same', async () => {
    const opened = await beginAt(at)
    const id = crypto.randomUUID()
    const contact = { name: 'Lucie', email: 'same-id@example.com' }
    const handOff = { id, contact, wish: '', corrections: [], consent: true }
    await ask(`/v1/conversations/${opened.conversation}/case`, { token: opened.token, body: handOff })
    await runInDurableObject(objectOf(opened), (_object, { storage }) => {
      storage.sql.exec("UPDATE cases SET status = 'resolved'")
    })
    expect((await declare(opened, kind, bodyOf(kind, { id }))).status).toBe(201)
  })

  test('from someone without the token does not exist', async () => {
    const opened = await begin()
    const stranger = await begin()
    const response = await declare({ ...opened, token: stranger.token }, kind)
    expect(await problemOf(response)).toMatchObject({ type: 'not-found' })
    expect(await rowsOf(opened)).toEqual([])
  })
})

test('of a long list of items the mail names ten, the file all', async () => {
  const email = 'longue-liste@example.com'
  const opened = await begin()
  const items = Array.from({ length: 30 }, (_none, index) => `Article n° ${index + 1}`)
  const { text } = await (
    await declare(opened, 'withdrawal', bodyOf('withdrawal', { email, items }))
  ).json<Acknowledgement>()
  expect(text).toContain('  – Article n° 30\n')
  const [mail] = await vi.waitFor(async () => {
    const found = await mailsTo(email)
    expect(found).toHaveLength(1)
    return found
  })
  expect(mail?.text).toContain('– Article n° 10')
  expect(mail?.text).toContain('– et 20 de plus, dans le fichier')
  expect(mail?.text).not.toContain('Article n° 11')
})

test('a withdrawal that an exception may stop is not only to be refunded', async () => {
  const opened = await beginAt('2026-11-21T13:03:22Z', { context: { order: 'ML-1', deliveredOn: '2026-10-12' } })
  await declare(opened, 'withdrawal')
  const { agentActions } = await caseAtDesk(opened)
  expect(agentActions.slice(0, 3)).toEqual(['acknowledge-withdrawal', 'refund', 'refuse-with-reasons'])
})

test.each([
  ['a long number of an order stays what identifies it', '4970101234567893', '4970101234567893'],
  ['a card number in its groups is taken out', '4970 1012 3456 7893', '[carte …7893]'],
])('%s', async (_case, contract, expected) => {
  const opened = await begin()
  const { text } = await (
    await declare(opened, 'withdrawal', bodyOf('withdrawal', { contract }))
  ).json<Acknowledgement>()
  expect(text).toContain(`Contrat\u00a0: ${expected}\n`)
})

test('what goes to the register is shown as it reads: nothing hidden, nothing turned', async () => {
  const opened = await beginAt('2026-11-21T13:03:22Z')
  const hidden = { name: 'Lucie\u202e Martin', happened: 'un\r\n\u0000deux', wanted: '\u2066trois' }
  await declare(opened, 'complaint', bodyOf('complaint', hidden))
  const record = await runInDurableObject(objectOf(opened), (_object, { storage }) =>
    JSON.parse(storage.sql.exec<{ record: string }>('SELECT record FROM declarations').one().record),
  )
  expect(record).toMatchObject({ name: 'Lucie Martin', happened: 'un\ndeux', wanted: 'trois', contract: '' })
})

test('a conversation holds sixty declarations at most; what was declared still comes back', async () => {
  const opened = await beginAt('2026-11-21T13:03:22Z')
  const first = bodyOf('withdrawal')
  await declare(opened, 'withdrawal', first)
  await runInDurableObject(objectOf(opened), (object, { storage }) => {
    for (let index = 1; index < 60; index++)
      storage.sql.exec(
        `INSERT INTO declarations (id, kind, fingerprint, case_id, acknowledgement)
         SELECT 'copy-' || ?, kind, 'copy-' || ?, case_id, acknowledgement FROM declarations WHERE rowid = 1`,
        index,
        index,
      )
    object.now = () => new Date('2026-11-22T13:03:22Z')
  })
  const refused = await declare(opened, 'complaint')
  expect(await problemOf(refused)).toMatchObject({ type: 'too-many-requests' })
  expect((await declare(opened, 'withdrawal', first)).status).toBe(200)
})

test('one conversation may declare each kind; all come back, oldest first, with their files', async () => {
  const opened = await beginAt('2026-11-21T13:03:22Z')
  const acknowledgements: Acknowledgement[] = []
  for (const [index, kind] of (['withdrawal', 'complaint', 'cancellation'] as const).entries()) {
    await runInDurableObject(objectOf(opened), (object) => {
      object.now = () => new Date(Date.parse('2026-11-21T13:03:22Z') + index * 1000)
    })
    acknowledgements.push(await (await declare(opened, kind)).json())
  }
  const { conversation, token } = opened
  const response = await ask(`/v1/conversations/${conversation}/declarations`, { token })
  expect(Declarations.parse(await response.json()).declarations).toEqual(acknowledgements)
  expect(new Set(acknowledgements.map(({ reference }) => reference))).toHaveLength(1)
  const file = await caseAtDesk(opened, ({ agentActions }) => agentActions.includes('confirm-end'))
  expect(file.agentActions).toEqual(
    expect.arrayContaining(['acknowledge-withdrawal', 'answer-complaint', 'confirm-end']),
  )
})
