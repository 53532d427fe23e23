import { runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { beforeAll, expect, test } from 'vitest'
import { AuditAct, AuditPage, AuditTouched } from '../../../protocol/index.ts'
import { caseFile, openDesk } from '../../support/worker-case.ts'
import { call, invite, newAgent, type Signed, signIn } from '../../support/worker-desk.ts'

const shop = 'log-house'
const desk = () => env.DESK.getByName(shop)
let lucie: Signed
let ines: Signed

beforeAll(async () => {
  await openDesk(shop)
  await invite({ merchant: shop, email: 'lucie@log-house.example', name: 'Lucie', role: 'administrator' })
  lucie = await signIn('lucie@log-house.example', shop)
  ines = await signIn(await newAgent(shop, '=Inès'), shop)
  for (const name of ['one', 'two', 'three']) {
    const file = caseFile(name, { reference: `REF${name.toUpperCase().padEnd(7, 'X')}` })
    await desk().receiveCase(`e-${name}`, file)
  }
  for (const name of ['one', 'two', 'one']) await call('GET', `cases/${name}`, { headers: ines.headers })
  await call('POST', 'cases/one/claim', { headers: ines.headers })
  await call('GET', 'cases/three', { headers: lucie.headers })
}, 30_000)

const log = async (query = '') => {
  const response = await call('GET', `audit?lang=en${query}`, { headers: lucie.headers })
  expect(response.status).toBe(200)
  return AuditPage.parse(await response.json())
}
const told = ({ entries }: AuditPage) =>
  entries.map(({ agent, act, subject }) => `${agent.name} ${act} ${subject.kind === 'case' ? subject.reference : ''}`)

test('the log says who did what to which case, newest first, and that it is being read', async () => {
  const page = await log()
  expect(told(page)).toEqual([
    'Lucie log-read ',
    'Lucie read REFTHREEXX',
    '=Inès claimed REFONEXXXX',
    '=Inès read REFONEXXXX',
    '=Inès read REFTWOXXXX',
    '=Inès read REFONEXXXX',
  ])
  expect(Object.keys(page.words).toSorted()).toEqual([...AuditAct.options].toSorted())
  expect(page.entries[1]).toMatchObject({
    session: expect.any(String),
    network: expect.stringMatching(/^[0-9a-f]{64}$/),
  })
})

test('it is narrowed by person, act, case, session, network and time', async () => {
  const { entries } = await log('&act=claimed')
  expect(entries).toHaveLength(1)
  const [claimed] = entries
  expect(told(await log(`&agent=${ines.session.agent.id}`))).toHaveLength(4)
  expect(told(await log('&case=reftwoxxxx'))).toEqual(['=Inès read REFTWOXXXX'])
  expect(told(await log('&case=two'))).toEqual(['=Inès read REFTWOXXXX'])
  expect(told(await log(`&session=${claimed?.session}&act=read`))).toHaveLength(3)
  expect(told(await log(`&network=${claimed?.network}`))).toEqual(['=Inès claimed REFONEXXXX'])
  expect(told(await log(`&act=read&to=${encodeURIComponent('2020-01-01T00:00:00Z')}`))).toEqual([])
  for (const wrong of ['&act=nothing', '&from=yesterday', '&unknown=1', '&skip=-1']) {
    expect((await call('GET', `audit?lang=fr${wrong}`, { headers: lucie.headers })).status).toBe(400)
  }
})

test('it goes on page by page without a gap or a repeat, also where many acts share an instant', async () => {
  await runInDurableObject(desk(), (_desk, { storage }) => {
    for (let count = 0; count < 120; count++) {
      storage.sql.exec(
        "INSERT INTO audit (at, agent, case_id, what, session) VALUES (?, 'many', ?, 'read', 's')",
        1_700_000_000_000 + (count < 80 ? 0 : count),
        `many-${count}`,
      )
    }
  })
  const seen: string[] = []
  let page = await log('&agent=many')
  seen.push(...page.entries.map(({ subject }) => subject.id))
  while (page.next) {
    page = await log(`&agent=many&at=${page.next.at}&skip=${page.next.skip}`)
    seen.push(...page.entries.map(({ subject }) => subject.id))
  }
  expect(seen).toEqual(Array.from({ length: 120 }, (_none, count) => `many-${119 - count}`))
})

test('as a file it has every line, runs nothing in a spreadsheet, and is written in the log', async () => {
  const response = await call('GET', 'audit.csv?lang=fr', { headers: lucie.headers })
  expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename="journal-\d{4}-\d\d-\d\d\.csv"$/)
  const text = await response.text()
  const lines = text.trim().split('\r\n')
  expect(lines.filter((line) => line.includes('many-'))).toHaveLength(120)
  expect(text).toContain("'=Inès")
  expect(text).not.toMatch(/(^|,)=Inès/m)
  expect(text).toContain('Dossier pris')
  expect(told(await log('&act=log-exported'))).toHaveLength(1)
})

test('of an incident it lists the conversations that a session touched between two instants', async () => {
  const { entries } = await log('&act=claimed')
  const session = entries[0]?.session ?? ''
  const ask = async (query: string) =>
    AuditTouched.parse(await (await call('GET', `audit/conversations?${query}`, { headers: lucie.headers })).json())
  const touched = await ask(`session=${session}`)
  expect(touched.conversations.map(({ reference, conversation, acts }) => [reference, conversation, acts])).toEqual([
    ['REFONEXXXX', 'conversation-of-one', 3],
    ['REFTWOXXXX', 'conversation-of-two', 1],
  ])
  expect(touched.register).toBe(false)
  expect((await ask(`session=${session}&to=${encodeURIComponent('2020-01-01T00:00:00Z')}`)).conversations).toEqual([])
  await call('GET', 'declarations', { headers: ines.headers })
  expect((await ask(`session=${session}`)).register).toBe(true)
  const file = await call('GET', `audit/conversations.csv?lang=en&session=${session}`, { headers: lucie.headers })
  expect(await file.text()).toContain('REFTWOXXXX,two,conversation-of-two,1')
})

test('what is written stays as it is', async () => {
  const change = runInDurableObject(desk(), (_desk, { storage }) => {
    storage.sql.exec("UPDATE audit SET agent = 'nobody'")
  })
  await expect(change).rejects.toThrow('The log is never changed')
})
