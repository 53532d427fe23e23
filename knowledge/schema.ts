/** The shapes of the files of a jurisdiction, checked when they are compiled. Node only: the compiled knowledge is trusted. */
import * as z from 'zod'
import { stages } from './stages.ts'

const Day = z
  .union([z.string(), z.date()])
  .transform((value) => (typeof value === 'string' ? value : value.toISOString().slice(0, 10)))
  .pipe(z.string().regex(/^\d{4}-\d{2}-\d{2}$/))
const Both = z.strictObject({ fr: z.string().min(1), en: z.string().min(1) })
const Phrases = z.strictObject({ fr: z.array(z.string()), en: z.array(z.string()) })
const Slug = z.string().regex(/^[a-z][a-z0-9-]*$/)
const Name = z.string().regex(/^[a-z][a-z0-9_]*$/)

export const ParameterFile = z.strictObject({
  unit: z.enum(['calendar-days', 'months', 'years', 'percent', 'euros', 'number']),
  ends: z.enum(['on-working-day', 'as-is']).default('as-is'),
  /** Values with their first day in force; the first one also serves older days. */
  values: z.array(z.strictObject({ from: Day, value: z.number(), source: z.string() })).min(1),
})

/** All conditions must hold; a list means any of its items. */
const When = z.strictObject({
  kind: z.array(z.enum(['applies', 'does-not-apply', 'missing'])).optional(),
  reason: z.array(z.string()).optional(),
  /** One of these remedies is open. */
  remedy: z.array(Slug).optional(),
  facts: z.record(Name, z.union([z.string(), z.boolean(), z.array(z.string())])).optional(),
  /** None of these facts is known. */
  unknown: z.array(Name).optional(),
})

export const RightFile = z.strictObject({
  id: Slug,
  title: Both,
  stage: z.enum(stages),
  topics: z.array(Slug).min(1),
  /** The broad right of which this one is a point: it leads only when a message is about the point. */
  detail_of: Slug.optional(),
  /** Words without which the right only stands beside those that it sets beside itself: "paid by card" asks for no bank. */
  named_by: Phrases.optional(),
  /** Asked about every day, where the others are asked about now and then. */
  usual: z.boolean().default(false),
  /** Facts that bring one of the topics to the front. */
  topic_when: z.record(Slug, z.record(Name, z.array(z.string()).min(1))).optional(),
  governed_by: Name.optional(),
  facts: z.array(Name),
  parameters: z.record(Name, ParameterFile).default({}),
  deadlines: z
    .record(
      Name,
      z.strictObject({
        who: z.enum(['shopper', 'merchant', 'bank']),
        article: z.string(),
        label: Both,
        computed: Both.optional(),
      }),
    )
    .default({}),
  remedies: z.array(Slug).default([]),
  /** Letters offered, best first; one with `when` only where its conditions hold. */
  letters: z
    .array(z.union([Slug.transform((letter) => ({ letter })), z.strictObject({ letter: Slug, when: When })]))
    .default([]),
  related: z.array(Slug).default([]),
  /** Whether the withdrawal function is offered when the right applies. */
  withdraw: z.boolean().default(false),
  /** What is shown of each article cited: a verbatim excerpt, with an unofficial English translation. */
  citations: z.record(z.string(), z.strictObject({ quote: z.string(), en: z.string() })),
  asked_as: Phrases,
  /** Why the rule has a single outcome, where it has. */
  one_outcome: z.string().optional(),
  /** What a lawyer should settle, in French: shown on the table page, never to a shopper. */
  doubts: z.array(z.string()).default([]),
})
export type RightFile = z.infer<typeof RightFile>

/** How people talk when they are in a situation: retrieval learns from it, beside `asked_as`. */
export const HeardFile = z.strictObject({
  /** Words and short expressions that point to it rather than to its neighbours. */
  words: Phrases,
  /** Whole messages, each told by somebody else. */
  messages: Phrases,
})
export type HeardFile = z.infer<typeof HeardFile>

export const PassageHead = z.strictObject({
  title: z.string(),
  when: When.optional(),
  /** Words people use for what this passage answers, separated by commas. */
  words: z.string().default(''),
  /** `first`: in the first bubble whenever its condition holds; `lead`: before the verdict when it is what is asked; `more`: only on demand unless asked about. */
  place: z.enum(['first', 'lead', 'more']).optional(),
})

export const ExampleFile = z.array(
  z.strictObject({
    case: z.string(),
    asked_on: Day,
    facts: z.record(
      Name,
      z.union([z.date().transform((date) => date.toISOString().slice(0, 10)), z.string(), z.boolean(), z.number()]),
    ),
    expect: z.strictObject({
      kind: z.enum(['applies', 'does-not-apply', 'missing']),
      reason: z.string().optional(),
      fact: Name.optional(),
      deadlines: z.record(Name, Day).optional(),
      citations: z.array(z.string()).optional(),
      remedies: z.array(z.string()).optional(),
      instead: z.array(z.string()).optional(),
      values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
    }),
  }),
)

const Said = z.strictObject({
  label: Both,
  /** What follows "Si" when a verdict is told for this option: "vous avez acheté en magasin". */
  supposed: Both.optional(),
  said_as: Phrases.default({ fr: [], en: [] }),
  /** Words that make the option likely; they give way to any `said_as` and to what is already known. */
  hinted_by: Phrases.optional(),
})
export const FactFile = z.strictObject({
  type: z.enum(['choice', 'yes-no', 'day', 'amount', 'text']),
  /** What the chip says before the value: "Achat". */
  label: Both,
  /** day: what follows "Si" before "le 3 mai ou après": "vous l’avez reçu". */
  supposed: Both.optional(),
  /** Asked when the verdict depends on it. */
  question: Both,
  /** choice: its options; yes-no: `yes` and `no`. First option first on screen. */
  options: z.record(Slug, Said).optional(),
  /** day, amount: words that stand near the date or sum when it is this fact. */
  said_with: Phrases.optional(),
  /** amount: what the message is about when a sum that nothing else explains is this fact. */
  lone_with: Phrases.optional(),
})
export const FactsFile = z.record(Name, FactFile)
export type FactFile = z.infer<typeof FactFile>

/** A text we know of and do not hold: an id, a confidence, where to check; never a quote. */
export const SourceFile = z.record(
  Slug,
  z.strictObject({
    title: Both,
    reference: z.string(),
    confidence: z.enum(['high', 'medium', 'low']),
    check_at: z.string(),
  }),
)

/** Conversation content that is not law: greetings, requests for a person, other fields of law… */
export const ReplyFile = z.record(
  Slug,
  z.strictObject({
    topic: Slug,
    action: z.enum(['smalltalk', 'handoff', 'decline', 'answer']),
    text: Both,
    /** Sites to point to. */
    links: z.array(z.strictObject({ label: Both, href: z.url() })).default([]),
    asked_as: Phrases,
  }),
)

/** Front matter of an article's version. */
export const ArticleHead = z.strictObject({
  id: z.string(),
  code: z.string(),
  code_id: z.string().optional(),
  section: z.string(),
  in_force_from: z.union([Day, z.literal('unknown')]),
  known_on: z.string(),
  /** First day on which this wording no longer holds, where known. */
  until: Day.optional(),
  note: z.string().optional(),
  quality: z.string().optional(),
  source: z.string(),
  checked_on: z.union([Day, z.literal('never')]),
})

export const LetterHead = z.strictObject({
  id: Slug,
  title: Both,
  /** What the letter is for, in the reader's language; the letter itself is in French. */
  explanation: Both,
  /** Every text of law that the letter names, in its order. */
  articles: z.array(z.string()),
})

export const AuthorityFile = z.record(
  Slug,
  z.strictObject({
    name: Both,
    when: Both,
    limit: Both.optional(),
    site: z.url(),
    source: z.string().optional(),
  }),
)

export const GlossaryFile = z.record(Slug, z.strictObject({ fr: z.string(), en: z.string(), meaning: Both }))
/** Words that mean the same to a shopper, by meaning: they help to find a right and are never shown. */
export const SynonymsFile = z.record(Slug, Phrases)

/** What a shopper may ask about, and the rights that answer. */
export const SubjectsFile = z.array(z.strictObject({ subject: z.string(), rights: z.array(Slug).min(1) }))
export const TopicsFile = z.strictObject({ legal: z.array(Slug), other: z.array(Slug) })

export const JurisdictionFile = z.strictObject({
  id: Slug,
  name: Both,
  time_zone: z.string(),
  texts: z.strictObject({ attribution: Both, known_on: z.string() }),
})
