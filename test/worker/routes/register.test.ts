import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, test } from 'vitest'
import { Register, WithdrawalFunction } from '../../../protocol/index.ts'
import { declaration } from '../../support/worker-case.ts'
import { call, newAgent, type Signed, signIn } from '../../support/worker-desk.ts'

let signed: Signed
beforeAll(async () => {
  signed = await signIn(await newAgent('atelier'), 'atelier')
  const desk = env.DESK.getByName('atelier')
  for (let number = 0; number < 205; number += 1) {
    const receivedAt = `2026-11-${number < 100 ? '20' : '21'}T09:00:00.000Z`
    await desk.receiveDeclaration(`e${number}`, declaration(`d${number}`, { receivedAt, name: `=Personne ${number}` }))
  }
}, 30_000)
const ask = (path: string) => call('GET', path, { headers: signed.headers })

test('the page of the register: the newest lines, and how many there are', async () => {
  const response = await ask('declarations')
  const register = Register.parse(await response.json())
  expect([register.declarations.length, register.total]).toEqual([200, 205])
  expect(response.headers.get('cache-control')).toBe('no-store')
  const some = Register.parse(await (await ask('declarations?kind=withdrawal&to=2026-11-20')).json())
  expect(some.total).toBe(100)
  expect(Register.parse(await (await ask('declarations?kind=complaint')).json()).declarations).toEqual([])
})

test.each(['kind=purchase', 'from=2026-02-30', 'to=yesterday', 'order=name', 'kind=withdrawal%27--'])(
  'a register asked for by %s is refused',
  async (query) => {
    for (const path of ['declarations', 'declarations.csv', 'declarations.json'])
      expect((await ask(`${path}?${query}`)).status).toBe(400)
  },
)

describe('the register as a file', () => {
  test('JSON: every line, under a name of its own, never kept by a cache, and it runs nothing', async () => {
    const response = await ask('declarations.json')
    expect(response.headers.get('content-disposition')).toMatch(
      /^attachment; filename="registre-\d{4}-\d\d-\d\d\.json"$/,
    )
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(response.headers.get('content-security-policy')).toContain('sandbox')
    const register = Register.parse(await response.json())
    expect(new Set(register.declarations.map(({ id }) => id)).size).toBe(205)
  })

  test('CSV: every line, UTF-8 by its mark, no cell that a spreadsheet would run', async () => {
    const response = await ask('declarations.csv')
    const bytes = new Uint8Array(await response.arrayBuffer())
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const lines = new TextDecoder().decode(bytes).split('\r\n')
    expect(lines).toHaveLength(207)
    expect(lines.filter((line) => line.includes(",'=Personne"))).toHaveLength(205)
  })

  test('a filter holds for the file too; an empty register is a file as well', async () => {
    expect((await (await ask('declarations.csv?from=2026-11-21')).text()).split('\r\n')).toHaveLength(107)
    expect(Register.parse(await (await ask('declarations.json?kind=complaint')).json())).toEqual({
      declarations: [],
      total: 0,
    })
  })
})

test('the check of the withdrawal function is answered in its own shape', async () => {
  const view = WithdrawalFunction.parse(await (await ask('withdrawal-function')).json())
  expect(view.requirements).toHaveLength(6)
  expect(view.declared).toBe(205)
})

test('another merchant sees none of it', async () => {
  const other = await signIn(await newAgent('voisin'), 'voisin')
  for (const path of ['declarations', 'declarations.csv', 'declarations.json']) {
    const text = await (await call('GET', path, { headers: other.headers })).text()
    expect(text).not.toContain('Personne')
  }
})
