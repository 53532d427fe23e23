import { expect } from 'vitest'
import type { Language } from '../../protocol/index.ts'
import { rightFactor, withFactor } from '../support/desk-account.ts'
import { withLog } from '../support/desk-audit.ts'
import { karim } from '../support/desk-cases.ts'
import { withPerson } from '../support/desk-person.ts'
import { DeskServer } from '../support/desk-server.ts'
import { SettingsServer } from '../support/desk-settings.ts'
import { type Mounted, mountDesk } from './mount.tsx'

const seen = async (selector: string) => {
  await expect.poll(() => document.querySelector(selector)).not.toBeNull()
}

/** What those who administer see: second factor, log, a person's data. */
export const administrationStates: { name: string; show: (language: Language) => Promise<Mounted> }[] = [
  {
    name: 'second factor being added, a wrong code given',
    async show(language) {
      const server = withFactor(new DeskServer(), 'absent')
      server.role = 'administrator'
      const mounted = await mountDesk({ server, language, demo: true })
      await mounted.desk.account.begin()
      await mounted.desk.account.confirm('000000')
      await seen('.factor-form .notice')
      return mounted
    },
  },
  {
    name: 'recovery codes',
    async show(language) {
      const mounted = await mountDesk({ server: withFactor(new DeskServer(), 'absent'), language, open: '/account' })
      await mounted.desk.account.confirm(rightFactor)
      await seen('.recovery-codes')
      return mounted
    },
  },
  {
    name: 'language model, paused, with its days',
    async show(language) {
      const server = new SettingsServer()
      const figures = {
        inputTokens: 110_000,
        outputTokens: 14_000,
        firstMs: 840,
        wholeMs: 2310,
        passed: 450,
        cost: 0.132,
      }
      server.model = {
        name: 'stub',
        pausedUntil: '2026-11-21T13:32:00.000Z',
        days: [{ day: '2026-11-21', calls: 120, failed: 3, withheld: 50, ...figures }],
      }
      const mounted = await mountDesk({ server: server.desk, language, open: '/settings/model' })
      await seen('.model-scroll td')
      return mounted
    },
  },
  {
    name: 'log, an incident looked into',
    async show(language) {
      const mounted = await mountDesk({ server: withLog(new DeskServer()), language, open: '/audit' })
      await seen('.audit-line')
      await mounted.desk.audit.more()
      mounted.desk.audit.choose({ session: 'f3a91c7e5d0b48269a17c4de' })
      await mounted.desk.audit.showTouched()
      await seen('.audit-touched')
      return mounted
    },
  },
  {
    name: 'erasures, one being read',
    async show(language) {
      const mounted = await mountDesk({ server: withPerson(new DeskServer()), language, open: '/erasures' })
      await seen('.restricted button')
      mounted.root.querySelector<HTMLElement>('.restricted button')?.click()
      await mounted.desk.person.read(karim.id, 'duty')
      await seen('.evidence pre')
      return mounted
    },
  },
  {
    name: 'a person’s data, a receipt',
    async show(language) {
      const mounted = await mountDesk({ server: withPerson(new DeskServer()), language, open: karim.id })
      await seen('.person-data button')
      // On a phone the file is behind its tab.
      mounted.root.querySelector<HTMLElement>('.person-data button')?.click()
      await expect.poll(() => mounted.desk.person.cases.value).not.toBeNull()
      await mounted.desk.person.erase(karim.id, 'case')
      await seen('.person-dialog a.primary')
      return mounted
    },
  },
  {
    name: 'second factor asked',
    async show(language) {
      const mounted = await mountDesk({ server: withFactor(new DeskServer(), 'asked'), language })
      await seen('.factor-form')
      return mounted
    },
  },
]
