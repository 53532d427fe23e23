import { expect, test } from 'vitest'
import { escalationMail, type NearDay } from '../../../worker/cases/escalation-mail.ts'
import { checkMail } from '../../../worker/mail.ts'

const near = (count: number) =>
  Array.from({ length: count }, (_none, index) => ({
    caseId: `case-${index}`,
    reference: `REF${index}`,
    day: '2026-11-26',
  })) as [NearDay, ...NearDay[]]
const to = { email: 'lucie@example.com', language: 'fr', deskOrigin: 'https://desk.example' } as const

test('thirty legal days are listed with their cases, the thirty-first is counted', () => {
  const [thirty, more] = [escalationMail('one', near(30), to), escalationMail('two', near(31), to)]
  for (const mail of [thirty, more]) {
    expect(() => checkMail(mail)).not.toThrow()
    expect(mail.text.match(/desk#case-/g)).toHaveLength(30)
  }
  expect(thirty.text).not.toContain('autre')
  expect(more.subject).toBe('31 échéances légales approchent, sans réponse')
  expect(more.text).toContain('Et un autre dossier.')
})
