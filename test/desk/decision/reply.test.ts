import { describe, expect, test } from 'vitest'
import { decisionAlone, decisionReply } from '../../../desk/decision/reply.ts'
import { lawRemarks } from '../../../desk/draft-check/law.ts'
import { toneRemarks } from '../../../desk/draft-check/tone.ts'
import type { Case, TakenDecision } from '../../../protocol/index.ts'
import { karim } from '../../support/desk-cases.ts'

const today = '2026-11-21'
const file: Case = {
  ...karim,
  suggestedReply: 'Bonjour Karim,\n\nMerci pour votre message.\n\nVoici la loi.\n\nCordialement,\nMaison Lucie',
  rights: karim.rights.map((right) => ({
    ...right,
    right: 'conformity-guarantee',
    told: 'Le vendeur répond des défauts (L217-3).',
  })),
  deadlines: [
    {
      id: 'repair_due',
      day: '2026-12-21',
      days: 30,
      who: 'merchant',
      label: 'Dernier jour pour réparer',
      article: 'L217-10',
    },
  ],
}
const english: Case = { ...file, language: 'en', suggestedReply: 'Hello Karim,\n\nThank you.\n\nKind regards,\nLucie' }
const refusal: TakenDecision = { action: 'refuse-with-reasons', reasons: 'l’écran a été cassé après la livraison' }
const denied: Case = {
  ...file,
  rights: file.rights.map((right) => ({ ...right, kind: 'does-not-apply', told: 'La loi ne couvre pas un choc.' })),
}

describe('a decision becomes a reply', () => {
  test('greets and signs as the suggested reply does, tells the decision, the law’s last day and its articles', () => {
    expect(decisionReply(file, { action: 'repair' }, today)).toBe(
      [
        'Bonjour Karim,',
        'Nous avons décidé de réparer votre article. Voici comment procéder\u00a0: […].\nLa loi demande que cette réparation soit faite au plus tard le lundi 21 décembre 2026 (L217-10).',
        'Ce que prévoit la loi (Garantie légale de conformité)\u00a0:\nLe vendeur répond des défauts (L217-3).',
        'Cordialement,\nMaison Lucie',
      ].join('\n\n'),
    )
  })

  test('a day that is over, only roughly known, or another’s is not told', () => {
    const [due] = file.deadlines
    if (!due) throw new Error('no deadline')
    for (const deadline of [
      { ...due, day: '2026-11-20' },
      { ...due, approximate: true as const },
      { ...due, who: 'shopper' as const },
    ])
      expect(decisionReply({ ...file, deadlines: [deadline] }, { action: 'repair' }, today)).not.toContain(
        'La loi demande',
      )
    expect(decisionReply(file, { action: 'refund' }, today)).not.toContain('La loi demande')
  })

  test.each(['refund', 'repair', 'replacement', 'return-label'] as const)(
    '%s: in both languages nothing is promised but that, no other language slips in, and the checks are silent',
    (action) => {
      const replies = { fr: decisionReply(file, { action }, today), en: decisionReply(english, { action }, today) }
      expect(replies.en).not.toMatch(/Nous|décid|La loi demande/)
      const decided = { refund: /rembours/, repair: /répar/, replacement: /remplac/, 'return-label': /étiquette/ }
      for (const [other, word] of Object.entries(decided))
        if (other !== action) expect(decisionAlone({ ...file, rights: [] }, { action }, today)).not.toMatch(word)
      expect(lawRemarks(replies.fr, file)).toEqual([])
      expect(toneRemarks(replies.fr, 'fr')).toEqual([])
      expect(toneRemarks(replies.en, 'en')).toEqual([])
    },
  )
})

describe('a refusal', () => {
  test('tells the reasons as they were given, what the law says, and a way on', () => {
    const reply = decisionReply(denied, refusal, today)
    expect(reply).toContain('pour la raison suivante\u00a0: l’écran a été cassé après la livraison.')
    expect(reply).toContain('La loi ne couvre pas un choc.')
    expect(reply).toContain('répondez à ce message')
    expect(toneRemarks(reply, 'fr')).toEqual([])
    expect(lawRemarks(reply, denied)).toEqual([])
  })

  test('of a right that the case grants cites no law for itself, and is caught by the law check', () => {
    const reply = decisionReply(file, refusal, today)
    expect(reply).not.toContain('Le vendeur répond des défauts')
    expect(lawRemarks(reply, file)).not.toEqual([])
    expect(lawRemarks(decisionReply(english, refusal, today), english)).not.toEqual([])
  })
})

test('after words already written, greeting and signature are not repeated', () => {
  const alone = decisionAlone(file, { action: 'refund' }, today)
  expect(alone).toMatch(/^Nous avons décidé de vous rembourser \[…\]\./)
  expect(alone).not.toMatch(/Bonjour|Cordialement/)
})

test('what was declared keeps the reply that was made with the case', () => {
  const declared = { ...file, suggestedReply: 'Bonjour Lucie,\n\nNous avons reçu votre rétractation.\n\nCordialement' }
  expect(decisionReply(declared, { action: 'acknowledge-withdrawal' }, today)).toBe(declared.suggestedReply)
  expect(decisionAlone(declared, { action: 'acknowledge-withdrawal' }, today)).toBe(
    'Nous avons reçu votre rétractation.',
  )
})
