import axe from 'axe-core'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { settingsSections } from '../../desk/state/settings.ts'
import type { Language } from '../../protocol/index.ts'
import { starters } from '../../worker/cases/canned/starters.ts'
import { karim } from '../support/desk-cases.ts'
import { DeskConnectors, somePage } from '../support/desk-connectors.ts'
import { DeskKeys } from '../support/desk-keys.ts'
import { movingServer } from '../support/desk-moves.ts'
import { deskCases, nadia, paul } from '../support/desk-queue.ts'
import { declarations, parkedFunction, seenFunction } from '../support/desk-register.ts'
import { camille, DeskServer, ines } from '../support/desk-server.ts'
import { SettingsServer } from '../support/desk-settings.ts'
import { administrationStates } from './administration-states.tsx'
import { type Mounted, mountDesk } from './mount.tsx'

interface State {
  name: string
  show: (language: Language) => Promise<Mounted>
}

const mine = () => {
  const server = new DeskServer()
  server.claimAs(ines, karim.id, false)
  return server
}
const seen = async (selector: string) => {
  await expect.poll(() => document.querySelector(selector)).not.toBeNull()
}

const settingsStates: State[] = settingsSections.map((section) => ({
  name: `settings: ${section}`,
  async show(language) {
    const server = new SettingsServer()
    server.check = {
      conflicts: [{ point: 'return-days', verdict: 'refused', written: 7, lawful: 14, citations: [] }],
      shown: [{ about: 'shop', sentences: ['7'] }],
    }
    server.desk.canned = [...starters]
    server.desk.parts.push(new DeskKeys().answer)
    const mounted = await mountDesk({ server: server.desk, language, open: `/settings/${section}` })
    await seen('.settings-group')
    return mounted
  },
}))

const states: State[] = [
  ...administrationStates,
  ...settingsStates,
  {
    name: 'a search with its filters',
    show: async (language) => {
      const server = new DeskServer()
      server.views = [{ id: '0', name: 'Colères', tab: 'waiting', filter: { tone: 'angry' } }]
      const mounted = await mountDesk({ server, language })
      await seen('[data-queue-line]')
      await userEvent.click(mounted.root.querySelector('[aria-controls]') ?? mounted.root)
      mounted.desk.queue.narrow({ search: 'samsung', tone: 'worried' })
      await seen('.queue-line-found')
      return mounted
    },
  },
  {
    name: 'a draft against the law, notes and history',
    show: async (language) => {
      const right = karim.rights.map((one) => ({ ...one, right: 'conformity-guarantee' }))
      const server = new DeskServer([{ ...karim, rights: right }])
      server.claimAs(ines, karim.id, false)
      server.cares.set(karim.id, {
        notes: [{ id: 'n', by: 'Camille', text: 'Vu avec lui.', at: '2026-11-21T09:00:00Z' }],
        history: [{ what: 'opened', at: '2026-11-21T08:12:00Z' }],
      })
      const mounted = await mountDesk({ server, language, open: karim.id })
      await seen('textarea[data-reply]')
      mounted.desk.drafts.write(karim.id, 'Adressez-vous au fabricant.')
      await userEvent.click(mounted.root.querySelector('.composer-foot [type="submit"]') ?? mounted.root)
      await seen('.draft-remarks')
      return mounted
    },
  },
  { name: 'address', show: (language) => mountDesk({ signedIn: false, language, demo: true }) },
  {
    name: 'wrong code',
    async show(language) {
      const mounted = await mountDesk({ signedIn: false, language })
      await mounted.desk.session.askCode('ines@maison-lucie.example')
      await mounted.desk.session.signIn('00000000')
      await seen('.notice')
      return mounted
    },
  },
  {
    name: 'queue',
    async show(language) {
      const mounted = await mountDesk({ language })
      await seen('.queue-line')
      return mounted
    },
  },
  {
    name: 'waiting case',
    async show(language) {
      const mounted = await mountDesk({ language, open: karim.id })
      await seen('.message')
      for (const details of document.querySelectorAll('details')) details.open = true
      return mounted
    },
  },
  {
    name: 'my case, a reply that failed',
    async show(language) {
      const server = mine()
      const mounted = await mountDesk({ server, language, open: karim.id })
      await seen('.composer textarea')
      server.say(karim.id, { author: 'agent', name: 'Inès', text: 'Bonjour' })
      server.tell({ type: 'typing', case: karim.id })
      server.failOnce(/reply$/, 'unavailable')
      mounted.desk.drafts.write(karim.id, 'Une réponse')
      await mounted.desk.send(karim.id)
      await seen('.composer .notice')
      return mounted
    },
  },
  {
    name: 'late case of a colleague, connection lost',
    async show(language) {
      const server = new DeskServer()
      server.claimAs(camille, 'case-sophie-0002', false)
      const mounted = await mountDesk({ server, language, open: 'case-sophie-0002' })
      await seen('.case-deadline')
      server.sockets.at(-1)?.close()
      await seen('[data-live="lost"]')
      return mounted
    },
  },
  {
    name: 'insights',
    async show(language) {
      const mounted = await mountDesk({ language, open: '/insights' })
      await seen('.insights-journey')
      for (const details of document.querySelectorAll('details')) details.open = true
      return mounted
    },
  },
  {
    name: 'help',
    async show(language) {
      const mounted = await mountDesk({ language })
      await seen('.queue-line')
      await userEvent.keyboard('?')
      await seen('dialog[open]')
      return mounted
    },
  },
  {
    name: 'resolving',
    async show(language) {
      const mounted = await mountDesk({ server: mine(), language, open: karim.id })
      await seen('.composer')
      await page.getByRole('button', { name: language === 'fr' ? 'Marquer résolu' : 'Resolve', exact: true }).click()
      await seen('dialog[open]')
      return mounted
    },
  },
  {
    name: 'complaint left without an answer',
    async show(language) {
      const server = new DeskServer([...deskCases, nadia])
      server.lines.set(nadia.id, { answerBy: nadia.answerBy })
      const mounted = await mountDesk({ server, language, open: nadia.id })
      await seen('.case-deadline')
      return mounted
    },
  },
  {
    name: 'end of a contract, nothing filled in',
    async show(language) {
      const server = new DeskServer([paul])
      server.claimAs(ines, paul.id, false)
      const mounted = await mountDesk({ server, language, open: paul.id })
      await seen('.composer')
      const action = language === 'fr' ? 'Confirmer la fin du contrat' : 'Confirm the end of the contract'
      await page.getByRole('button', { name: action }).click()
      await page
        .getByRole('button', { name: language === 'fr' ? 'Confirmer et informer' : 'Confirm and inform' })
        .click()
      await seen('dialog .notice')
      return mounted
    },
  },
  {
    name: 'register',
    async show(language) {
      const server = new DeskServer()
      server.declarations = declarations
      const mounted = await mountDesk({ server, language, open: '/register' })
      await seen('.register-line')
      for (const details of document.querySelectorAll('details')) details.open = true
      return mounted
    },
  },
  {
    name: 'connectors',
    async show(language) {
      const server = new DeskServer()
      server.role = 'administrator'
      server.parts.push(new DeskConnectors(somePage).answer)
      const mounted = await mountDesk({ server, language, open: '/connectors' })
      await seen('.connector')
      for (const details of document.querySelectorAll('details')) details.open = true
      return mounted
    },
  },
  {
    name: 'no connector yet, one being added',
    async show(language) {
      const server = new DeskServer()
      server.role = 'administrator'
      server.parts.push(new DeskConnectors().answer)
      const mounted = await mountDesk({ server, language, open: '/connectors' })
      await seen('.connectors-empty')
      await page.getByRole('button', { name: language === 'fr' ? 'Ajouter un connecteur' : 'Add a connector' }).click()
      await seen('dialog[open]')
      return mounted
    },
  },
  {
    name: 'empty register of a wrong period',
    async show(language) {
      const mounted = await mountDesk({ language, open: '/register' })
      await seen('.register-empty')
      mounted.desk.register.choose({ from: '2026-11-21', to: '2026-11-01' })
      await seen('.register-wrong-period')
      return mounted
    },
  },
  {
    name: 'withdrawal function, two points to mend',
    async show(language) {
      const server = new DeskServer()
      server.withdrawalFunction = parkedFunction()
      server.parked = [
        {
          id: 'parked-1',
          kind: 'mail',
          to: 'a@b.example',
          subject: 'Accusé',
          attempts: 10,
          createdAt: '2026-11-20T10:00:00Z',
        },
      ]
      const mounted = await mountDesk({ server, language, open: '/withdrawal-function' })
      await seen('.parked')
      return mounted
    },
  },
  {
    name: 'an urgent case put aside, with a twin, selected lines, a result and two notices',
    async show(language) {
      const mounted = await mountDesk({ server: movingServer(), language, open: karim.id })
      await seen('.standing-urgent')
      mounted.desk.moves.toggle('case-sophie-0002')
      await mounted.desk.moves.moveMany({ act: 'claim', cases: ['case-sophie-0002'] })
      return mounted
    },
  },
  {
    // Apart: a menu lies over what is below it, and what is half covered is small.
    name: 'the menu of a case',
    async show(language) {
      const mounted = await mountDesk({ server: mine(), language, open: karim.id })
      await seen('.move-menu button')
      document.querySelector<HTMLElement>('.move-menu button')?.click()
      await seen('.move-menu ul:not([hidden])')
      return mounted
    },
  },
  ...(['snooze', 'merge'] as const).map((kind) => ({
    name: `the dialog to ${kind}`,
    async show(language: Language) {
      const mounted = await mountDesk({ server: movingServer(), language, open: karim.id })
      await seen('.standing-urgent')
      mounted.desk.moves.asked.value = { kind, cases: [karim.id], one: true }
      await seen('dialog[open]')
      return mounted
    },
  })),
  {
    name: 'withdrawal function in order',
    async show(language) {
      const server = new DeskServer()
      server.withdrawalFunction = seenFunction('Renoncer au contrat ici', true)
      const mounted = await mountDesk({ server, language, open: '/withdrawal-function' })
      await seen('.requirement')
      return mounted
    },
  },
]

let mounted: Mounted | undefined
afterEach(() => {
  mounted?.leave()
  document.documentElement.style.colorScheme = ''
})

/** What a colour scheme can change: the rest of the rules see the same page in both. */
const colours = ['color-contrast', 'link-in-text-block']
const allRules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** A colour on its way to another is neither. */
async function settled() {
  for (const _twice of [1, 2]) await Promise.allSettled(document.getAnimations().map(({ finished }) => finished))
}

/** The violations of a page at rest. */
async function violationsOf(rules: string[]) {
  await settled()
  const { violations } = await axe.run(document, { runOnly: rules })
  return violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])
}

describe.each([
  ['wide', 1440, 900],
  ['phone', 375, 720],
] as const)('%s', (_size, width, height) => {
  beforeEach(() => page.viewport(width, height))
  describe.each(['fr', 'en'] as const)('%s', (language) => {
    test.each(states)('$name: no axe violation, light or dark, nothing wider than the screen', async ({ show }) => {
      document.documentElement.style.colorScheme = 'light'
      mounted = await show(language)
      await settled()
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width)
      // The other language has the same colours, and on a phone the same places: its words are looked at once, where all stand.
      if (language === 'fr' || width > 1000) expect(await violationsOf(allRules)).toEqual([])
      if (language !== 'fr') return
      document.documentElement.style.colorScheme = 'dark'
      expect(await violationsOf(colours)).toEqual([])
    })
  })
})
