import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { beforeEach, expect, test } from 'vitest'
import { MerchantSettings } from '../../protocol/index.ts'
import { type FirstAdministrator, invitationSql, troubleWith } from '../../tools/invite.ts'

const lucie: FirstAdministrator = {
  email: 'Lucie@shop.example',
  name: "L'Écuyer",
  merchant: 'chez-lucie',
  shop: 'Chez "Lucie"',
}
const folder = join(import.meta.dirname, '../../migrations')
let database: DatabaseSync

beforeEach(() => {
  database = new DatabaseSync(':memory:')
  for (const file of readdirSync(folder).sort()) database.exec(readFileSync(join(folder, file), 'utf8'))
})
const invite = (given: FirstAdministrator, id: string) => database.exec(invitationSql(given, id, new Date()))
const team = () =>
  database
    .prepare('SELECT id, merchant, name, role FROM agents')
    .all()
    .map((row) => ({ ...row }))

test('in an empty database: the shop, and one person who administers it', () => {
  invite(lucie, 'one')
  expect(team()).toEqual([{ id: 'one', merchant: 'chez-lucie', name: "L'Écuyer", role: 'administrator' }])
  const { settings } = database.prepare('SELECT settings FROM merchants').get() ?? {}
  const stored = MerchantSettings.parse(JSON.parse(`${settings}`))
  expect([stored.name, stored.email, stored.origins]).toEqual(['Chez "Lucie"', 'lucie@shop.example', []])
})

test('repeated, or for somebody else once there is an administrator, it changes nothing', () => {
  invite(lucie, 'one')
  invite(lucie, 'two')
  invite({ ...lucie, email: 'eve@shop.example' }, 'three')
  expect(team()).toHaveLength(1)
  expect(database.prepare('SELECT count(*) AS count FROM sign_in_users').get()?.count).toBe(1)
})

test('when the last administrator lost access, it gives it back', () => {
  invite(lucie, 'one')
  database.exec("UPDATE agents SET disabled_at = 'x'")
  invite(lucie, 'two')
  expect(database.prepare('SELECT disabled_at FROM agents').get()?.disabled_at).toBeNull()
})

test('a name cannot end its statement', () => {
  invite({ ...lucie, name: "x'); DROP TABLE agents; --" }, 'one')
  expect(team()).toHaveLength(1)
})

test.each([
  ['no address', { email: '' }],
  ['an address that is none', { email: 'lucie' }],
  ['a public name with a space', { merchant: 'chez lucie' }],
  ['a name too long', { shop: 'x'.repeat(81) }],
])('%s is said', (_what, change) => expect(troubleWith({ ...lucie, ...change })).not.toBeNull())
