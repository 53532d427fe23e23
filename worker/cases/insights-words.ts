/** What the file of the counts says, in words that its reader knows. */
import type { Figure, Language } from '../../protocol/index.ts'

type Words = {
  heads: readonly string[]
  stages: Record<string, string>
  figures: Record<Figure, string>
}

const frTimes = ['moins d’1 h', '1 à 4 h', '4 à 24 h', '1 à 3 jours', '3 à 7 jours', 'plus de 7 jours']
const enTimes = ['under 1 h', '1 to 4 h', '4 to 24 h', '1 to 3 days', '3 to 7 days', 'over 7 days']

const fr: Words = {
  heads: ['Jour', 'Étape', 'Droit', 'Intitulé', 'Ce qui est compté', 'Nombre'],
  stages: {
    'before-buying': 'Avant l’achat',
    price: 'Prix',
    payment: 'Paiement',
    delivery: 'Livraison',
    withdrawal: 'Rétractation',
    'after-sales': 'Après-vente',
    dispute: 'Litige',
    digital: 'Numérique',
    subscription: 'Abonnement',
    marketplace: 'Place de marché',
    'data-and-reviews': 'Données et avis',
    safety: 'Sécurité',
    travel: 'Voyage',
    unknown: 'Sujet non reconnu',
  },
  figures: {
    question: 'Questions',
    unsure: 'Questions répondues avec réserve',
    unknown: 'Questions non comprises',
    answered: 'Demandes réglées par l’assistant',
    declared: 'Demandes réglées par une démarche en ligne',
    'handed-off': 'Demandes passées à une personne',
    unanswered: 'Demandes sans réponse sûre',
    open: 'Demandes où l’assistant attend une réponse',
    'answered-again': 'Demandes redemandées, réglées par l’assistant',
    'declared-again': 'Demandes redemandées, réglées par une démarche en ligne',
    'handed-off-again': 'Demandes redemandées, passées à une personne',
    'unanswered-again': 'Demandes redemandées, sans réponse sûre',
    'open-again': 'Demandes redemandées, où l’assistant attend une réponse',
    ...timed('first-reply', (name) => `Dossiers, première réponse d’une personne : ${name}`, frTimes),
    ...timed('resolved', (name) => `Dossiers résolus : ${name}`, frTimes),
    'deadline-kept': 'Délais tenus',
    'deadline-missed': 'Délais dépassés',
    withdrawal: 'Rétractations',
    complaint: 'Réclamations',
    cancellation: 'Résiliations',
    ...scores((score) => `Satisfaction : ${score} sur 5`),
    ...recommended((score) => `Recommandation : ${score} sur 10`),
  },
}

const en: Words = {
  heads: ['Day', 'Stage', 'Right', 'Title', 'What is counted', 'Count'],
  stages: {
    'before-buying': 'Before buying',
    price: 'Price',
    payment: 'Payment',
    delivery: 'Delivery',
    withdrawal: 'Withdrawal',
    'after-sales': 'After sales',
    dispute: 'Dispute',
    digital: 'Digital',
    subscription: 'Subscription',
    marketplace: 'Marketplace',
    'data-and-reviews': 'Data and reviews',
    safety: 'Safety',
    travel: 'Travel',
    unknown: 'Subject not recognised',
  },
  figures: {
    question: 'Questions',
    unsure: 'Questions answered with a reserve',
    unknown: 'Questions not understood',
    answered: 'Matters settled by the assistant',
    declared: 'Matters settled by an online declaration',
    'handed-off': 'Matters passed to a person',
    unanswered: 'Matters without a sure answer',
    open: 'Matters in which the assistant waits for a reply',
    'answered-again': 'Matters asked again, settled by the assistant',
    'declared-again': 'Matters asked again, settled by an online declaration',
    'handed-off-again': 'Matters asked again, passed to a person',
    'unanswered-again': 'Matters asked again, without a sure answer',
    'open-again': 'Matters asked again, in which the assistant waits for a reply',
    ...timed('first-reply', (name) => `Cases, first reply by a person: ${name}`, enTimes),
    ...timed('resolved', (name) => `Cases resolved: ${name}`, enTimes),
    'deadline-kept': 'Deadlines kept',
    'deadline-missed': 'Deadlines missed',
    withdrawal: 'Withdrawals',
    complaint: 'Complaints',
    cancellation: 'Cancellations',
    ...scores((score) => `Satisfaction: ${score} out of 5`),
    ...recommended((score) => `Would recommend: ${score} out of 10`),
  },
}

/** The words of the file, by the language of its reader. */
export const fileWords: Record<Language, Words> = { fr, en }

type Times = readonly string[]
type Timed<N extends string> = Record<`${N}-${0 | 1 | 2 | 3 | 4 | 5}`, string>

function timed<N extends 'first-reply' | 'resolved'>(name: N, say: (time: string) => string, times: Times): Timed<N> {
  return Object.fromEntries(times.map((time, index) => [`${name}-${index}`, say(time)])) as Timed<N>
}

type Recommended = Extract<Figure, `recommend-${number}`>

function recommended(say: (score: number) => string): Record<Recommended, string> {
  const scored = Array.from({ length: 11 }, (_none, score) => [`recommend-${score}`, say(score)])
  return Object.fromEntries(scored) as Record<Recommended, string>
}

function scores(say: (score: number) => string): Record<`score-${1 | 2 | 3 | 4 | 5}`, string> {
  return {
    'score-1': say(1),
    'score-2': say(2),
    'score-3': say(3),
    'score-4': say(4),
    'score-5': say(5),
  }
}
