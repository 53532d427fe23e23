/** A month of figures for the desk's tests. */
import type { Gaps, Insights, Matters, ShopperWordsPage } from '../../protocol/index.ts'

const days = Array.from({ length: 30 }, (_none, index) =>
  new Date(Date.parse('2026-10-23T12:00:00Z') + index * 86_400_000).toISOString().slice(0, 10),
)
const nothing: Matters = {
  questions: 0,
  unsure: 0,
  matters: 0,
  answered: 0,
  declared: 0,
  handedOff: 0,
  unanswered: 0,
  abandoned: 0,
  waiting: 0,
  repeated: 0,
  troubled: 0,
}
const delivery: Matters = {
  ...nothing,
  questions: 64,
  matters: 40,
  answered: 12,
  handedOff: 18,
  abandoned: 8,
  waiting: 2,
  repeated: 6,
  troubled: 28,
}
const withdrawal: Matters = {
  ...nothing,
  questions: 90,
  unsure: 4,
  matters: 60,
  answered: 40,
  declared: 14,
  handedOff: 6,
  repeated: 2,
  troubled: 8,
}
const unknown: Matters = { ...nothing, questions: 5, matters: 5, unanswered: 5, troubled: 5 }
const whole = Object.fromEntries(
  Object.keys(nothing).map((name) => [
    name,
    [delivery, withdrawal, unknown].reduce((sum, one) => sum + one[name as keyof Matters], 0),
  ]),
) as Matters

/** Thirty days up to the desk's day: delivery is where the journey breaks. */
export const month: Insights = {
  from: '2026-10-23',
  to: '2026-11-21',
  whole,
  days: days.map((day) => ({ day, ...nothing, questions: 5 })),
  stages: [
    { stage: 'delivery', ...delivery, byDay: days.map((_day, index) => (index > 22 ? 5 : 1)), isBreak: true },
    { stage: 'withdrawal', ...withdrawal, byDay: days.map(() => 3), isBreak: false },
    { stage: 'unknown', ...unknown, byDay: days.map((_day, index) => (index < 5 ? 1 : 0)), isBreak: false },
  ],
  rights: [
    {
      right: 'late-delivery',
      title: { fr: 'Retard de livraison', en: 'Late delivery' },
      stage: 'delivery',
      ...delivery,
    },
    {
      right: 'withdrawal',
      title: { fr: 'Droit de rétractation', en: 'Right of withdrawal' },
      stage: 'withdrawal',
      ...withdrawal,
    },
  ],
  rises: [
    {
      right: 'late-delivery',
      title: { fr: 'Retard de livraison', en: 'Late delivery' },
      recent: 35,
      before: 29,
      chance: 2e-9,
    },
  ],
  firstReply: [4, 10, 6, 3, 1, 0],
  resolved: [1, 2, 6, 8, 4, 3],
  deadlines: { kept: 18, missed: 2, overdue: 1 },
  declarations: { withdrawal: 14, complaint: 3, cancellation: 1 },
  scores: [1, 0, 2, 5, 6],
  recommendation: { given: [1, 0, 0, 1, 0, 0, 1, 3, 4, 6, 9], score: 48, least: 20 },
}

/** The same days without anything. */
export const emptyMonth: Insights = {
  ...month,
  whole: nothing,
  days: days.map((day) => ({ day, ...nothing })),
  stages: [],
  rights: [],
  rises: [],
  firstReply: [0, 0, 0, 0, 0, 0],
  resolved: [0, 0, 0, 0, 0, 0],
  deadlines: { kept: 0, missed: 0, overdue: 0 },
  declarations: { withdrawal: 0, complaint: 0, cancellation: 0 },
  scores: [0, 0, 0, 0, 0],
  recommendation: { given: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], score: null, least: 20 },
}

/** Questions without a good answer: one asked often, one attached. */
export const unanswered: Gaps = {
  gaps: [
    {
      id: 'gap-wrapping',
      language: 'fr',
      confidence: 'unknown',
      words: ['Faites-vous des emballages cadeaux ?', 'emballage cadeau pour [nom]'],
      count: 7,
      lastOn: '2026-11-20',
      right: null,
    },
    {
      id: 'gap-late',
      language: 'en',
      confidence: 'unsure',
      words: ['where is my stuff'],
      count: 1,
      lastOn: '2026-11-19',
      right: 'late-delivery',
    },
  ],
  rights: [
    { id: 'late-delivery', stage: 'delivery', title: { fr: 'Retard de livraison', en: 'Late delivery' } },
    { id: 'withdrawal', stage: 'withdrawal', title: { fr: 'Droit de rétractation', en: 'Right of withdrawal' } },
  ],
}

/** What shoppers wrote once their case was over. */
export const said: ShopperWordsPage = {
  words: [
    { day: '2026-11-20', language: 'fr', kind: 'suggestion', score: null, words: 'Un emballage plus petit.' },
    { day: '2026-11-19', language: 'en', kind: 'recommendation', score: 9, words: 'Clear and quick.' },
    { day: '2026-11-19', language: 'fr', kind: 'satisfaction', score: 2, words: 'Réponse trop longue à venir.' },
  ],
  total: 5,
}
