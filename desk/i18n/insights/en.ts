import type { frInsights } from './fr.ts'

const number = new Intl.NumberFormat('en-GB')
const share = new Intl.NumberFormat('en-GB', { style: 'percent', maximumFractionDigits: 0 })
const chance = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 1 })
const plural = (count: number, one: string, more: string) => `${number.format(count)} ${count === 1 ? one : more}`

const stages: Record<string, string> = {
  'before-buying': 'Before buying',
  price: 'Price',
  payment: 'Payment',
  delivery: 'Delivery',
  withdrawal: 'Withdrawal',
  'after-sales': 'After-sales',
  dispute: 'Dispute',
  digital: 'Digital',
  subscription: 'Subscription',
  marketplace: 'Marketplace',
  'data-and-reviews': 'Data and reviews',
  safety: 'Safety',
  travel: 'Travel',
  unknown: 'Subject not recognised',
}

/** English texts of the page that tells what customers suffer from. */
export const enInsights: typeof frInsights = {
  gaps: {
    title: 'Questions without a good answer',
    lead: 'What the assistant did not understand, or answered with a reserve. Names, addresses and numbers are taken out; kept 90 days. Attach them to a right, and the editors can add them.',
    none: 'None.',
    times: (count) => plural(count, 'time', 'times'),
    last: (day) => `last on ${day}`,
    confidence: { unknown: 'Not understood', unsure: 'With a reserve' },
    right: (words) => `Right to attach to: ${words}`,
    noRight: 'Attach to a right…',
    export: 'Export for the editors (YAML)',
    more: (count) => `Show the other ${number.format(count)}`,
  },
  title: 'Insights',
  lead: 'What your customers suffer from, and where on their journey. Numbers only: nothing here identifies a person.',
  number: (count) => number.format(count),
  share: (value) => share.format(value),
  stage: (stage) => stages[stage] ?? stage,
  period: 'Period',
  lengths: { 7: '7 days', 30: '30 days', 90: '90 days', 365: '1 year' },
  from: 'From',
  to: 'To',
  wrong: { reversed: 'The first day is after the last one.', 'too-long': 'Choose one year at most.' },
  export: 'Export as CSV',
  exportHint: 'One line for each day, right and thing counted.',
  empty: 'Nothing to count on these days.',
  emptyHint: 'As soon as someone asks the assistant something, it is counted here.',
  worst: 'What hurts most',
  worstOf: (title, stage, troubled, matters) =>
    `${title} (${stage.toLocaleLowerCase('en')}): ${plural(troubled, 'troubled request', 'troubled requests')} out of ${number.format(matters)} (${share.format(troubled / matters)}).`,
  mostNumerous: (title, troubled, matters) =>
    `In number, “${title}” has the most: ${number.format(troubled)} out of ${number.format(matters)} (${share.format(troubled / matters)}).`,
  worstMeans: (whole) =>
    `First comes what goes worse than the whole (${share.format(whole)}) and affects the most requests.`,
  noWorst: 'No troubled request on these days.',
  breakAt: (stage, troubled) => `${stage} (${share.format(troubled)} troubled)`,
  breaksAt: (stages, whole) => `The journey breaks here: ${stages}, against ${share.format(whole)} overall.`,
  noBreak: 'No stage stands out from the others.',
  troubledMeans:
    'A request is “troubled” when it goes to a person, has no sure answer, is abandoned (the assistant asked something and has heard nothing since the day before), or when the customer asked again what had been answered.',
  whole: 'In short',
  figures: {
    questions: 'Questions',
    matters: 'Requests',
    answered: 'Settled by the assistant',
    declared: 'Done online',
    handedOff: 'Passed to a person',
    unanswered: 'Without a sure answer',
    abandoned: 'Abandoned',
    waiting: 'In progress',
    repeated: 'Asked again',
    unsure: 'Questions answered with a reserve',
    troubled: 'Troubled',
  },
  ofMatters: (value) => `${share.format(value)} of requests`,
  questionsMean:
    'A question is a message that asks or tells; greetings and answers to the assistant’s own questions do not count. A request runs from the first question to its end.',
  journey: 'The journey',
  journeyLead: 'The larger the circle, the more questions. Choose a stage to see its rights.',
  beside: 'Beside the journey',
  questions: (count) => plural(count, 'question', 'questions'),
  troubledShare: (value) => `${share.format(value)} troubled`,
  noMatter: 'no request',
  isBreak: 'Break point',
  breakMeans: 'Break point: at least 10 requests, and a troubled share at least 10 points above that of all requests.',
  rises: 'Sudden rises',
  rise: (title, recent, before) =>
    `${title}: ${plural(recent, 'question', 'questions')} in 7 days, against ${number.format(before)} in the 28 days before.`,
  chance: (value) =>
    value < 0.000_01
      ? 'Chance alone would give as many less than once in 100,000.'
      : `Chance alone would give as many ${chance.format(value * 100_000)} times in 100,000.`,
  noRise: 'None.',
  risesMean:
    'For each right, the last 7 days of the period are compared with the 28 days before (an exact statistical test). A rise is shown from 5 questions on, when chance would give as many less than once in 1,000.',
  rights: 'By right',
  rightsOf: (stage) => `By right: ${stage.toLocaleLowerCase('en')}`,
  allStages: 'All stages',
  right: 'Right',
  stageName: 'Stage',
  overTime: 'Over time',
  overTimeLead: 'Questions by stage.',
  outcomes: 'What becomes of requests',
  day: 'Day',
  week: 'Week of',
  most: (count) => `at most ${number.format(count)}`,
  plot: (name, total) => `${name}: ${plural(total, 'question', 'questions')}`,
  asTable: 'Read as a table',
  tableOf: (name) => `${name}, as a table`,
  service: 'Your answers',
  firstReply: 'First reply by a person',
  resolved: 'Case resolved',
  classes: ['under 1 h', '1 to 4 h', '4 to 24 h', '1 to 3 days', '3 to 7 days', 'over 7 days'],
  within: 'Time',
  cases: 'Cases',
  sample: (count) => plural(count, 'case', 'cases'),
  median: (name) => `Half of the cases: ${name}, or faster.`,
  none: 'None on these days.',
  deadlines: 'Deadlines kept',
  deadlinesTold: (kept, missed) =>
    `${number.format(kept)} out of ${number.format(kept + missed)} (${share.format(kept / (kept + missed))})`,
  deadlinesMean:
    'The seller’s last days, and answers asked for, in resolved cases. Those that were over before the case was opened do not count.',
  overdue: (count) =>
    count === 0
      ? 'No deadline is overdue in the cases open today.'
      : `${plural(count, 'deadline is', 'deadlines are')} overdue in the cases open today.`,
  declarations: 'Declarations',
  kinds: { withdrawal: 'Withdrawals', complaint: 'Complaints', cancellation: 'Cancellations' },
  scores: 'Satisfaction',
  mean: (value, count) =>
    `${value.toLocaleString('en-GB', { minimumFractionDigits: 1, maximumFractionDigits: 1 })} out of 5, from ${plural(count, 'answer', 'answers')}`,
  recommendation: 'Recommendation',
  recommended: (score, count) =>
    `${score > 0 ? '+' : ''}${number.format(score)} points, from ${plural(count, 'answer', 'answers')}`,
  recommendedFew: (count, least) =>
    `${plural(count, 'answer', 'answers')}: ${number.format(least)} are needed to give a result.`,
  recommendedMean:
    '“Would you recommend the shop?”, from 0 to 10: the share of 9 and 10 less that of 0 to 6. Asked of the same person at most once in 90 days.',
  recommenders: { promoters: '9 and 10', passives: '7 and 8', detractors: '0 to 6' },
  words: {
    title: 'In their words',
    lead: 'What your customers wrote once their case was over. Names, addresses and numbers are taken out; kept for a year.',
    export: 'Export their words (CSV)',
    kinds: {
      satisfaction: (score) => `Satisfaction: ${number.format(score)} out of 5`,
      recommendation: (score) => `Recommendation: ${number.format(score)} out of 10`,
      suggestion: () => 'Suggestion',
    },
    more: (count) => `And ${number.format(count)} more, in the file.`,
  },
  score: 'Score',
  fewAnswers: 'Fewer than 20 answers: to be read with care.',
}
