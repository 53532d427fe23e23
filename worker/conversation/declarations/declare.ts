import type { Acknowledgement, Case, DeclarationKind, DeclarationRecord } from '../../../protocol/index.ts'
import type { Declared as Effects } from '../../answer/index.ts'
import type { Declared, Outcome } from '../../env.ts'
import { oneLine } from '../../mail.ts'
import { dateAndTime, dayInParis, nextMorningInParis } from '../../merchants/clock.ts'
import { redact, redactValue } from '../../privacy/redact.ts'
import { newReference, sha256 } from '../../privacy/secrets.ts'
import { countDeclaration } from '../counting.ts'
import { freezeCase, putCase, say } from '../handoff.ts'
import type { Outgoing } from '../outbox.ts'
import { caseInput, type Room, turnInput } from '../room.ts'
import { acknowledgementText } from './acknowledgement.ts'
import { cancellation } from './cancellation.ts'
import { complaint } from './complaint.ts'
import { acknowledgementFile } from './file.ts'
import type { Kind } from './kind.ts'
import { singleLine, told } from './lines.ts'
import { withdrawal } from './withdrawal.ts'

type Acknowledged = Outcome<Acknowledgement & { repeated: boolean }>

const hourMs = 3_600_000
/** More than one person declares, so that our acknowledgements are no way to write to strangers. */
const declarationsPerHour = 10
/** All of a conversation's acknowledgements are read at once. */
const mostDeclarations = 60

const labels = {
  fr: { received: 'Reçue le', statement: 'Déclaration', name: 'Nom', sentTo: 'Accusé envoyé à' },
  en: { received: 'Received on', statement: 'Declaration', name: 'Name', sentTo: 'Acknowledgement sent to' },
} as const

/** The kind of a declaration, bound to what was declared. */
function kindOf(declared: Declared) {
  switch (declared.kind) {
    case 'withdrawal':
      return bound(withdrawal, declared)
    case 'complaint':
      return bound(complaint, declared)
    case 'cancellation':
      return bound(cancellation, declared)
    default:
      return declared satisfies never
  }
}

function bound<K extends DeclarationKind>(kind: Kind<K>, told: Extract<Declared, { kind: K }>) {
  const { event, agentActions, words, required } = kind
  return {
    event,
    agentActions,
    words,
    /** The first field that must be filled and is not. */
    missing: required.find((field) => oneLine(String(told[field] ?? '')) === ''),
    content: kind.content(told),
    lines: (...given: ParametersAfterFirst<typeof kind.lines>) => kind.lines(told, ...given),
    summary: (receivedOn: string) => kind.summary(told, receivedOn),
    record: kind.record(told),
  }
}
type ParametersAfterFirst<F> = F extends (first: never, ...rest: infer Rest) => unknown ? Rest : never

/** What makes two declarations the same one, for their fingerprint. */
export function contentOf(declared: Declared): string {
  return JSON.stringify(kindOf(declared).content)
}

/**
 * Records a declaration for good, acknowledges it, and opens a case or joins the one that is open. The hash is computed
 * before anything is stored; `together` then stores all of it or nothing.
 */
export async function declare(
  room: Room,
  given: Declared,
  fingerprint: string,
  together: (work: () => Acknowledged) => Acknowledged,
): Promise<Acknowledged> {
  const { store } = room
  const { missing } = kindOf(given)
  if (missing) return { problem: 'invalid-input', detail: `Check “${missing}”.` }
  const declared = redacted(given)
  const { words, lines } = kindOf(declared)
  const language = store.language()
  const label = labels[language]
  const merchant = store.settings()
  const reference = store.openCase()?.reference ?? newReference()
  const textFor = (place: 'file' | 'mail') =>
    acknowledgementText({
      language,
      merchant,
      reference,
      at: room.now,
      title: words[language].title,
      received: label.received,
      lines: [
        { label: label.statement, value: words[language].statement },
        { label: label.name, value: singleLine(declared.name, 80) },
        ...lines(language, merchant, place),
        { label: label.sentTo, value: declared.email },
      ],
    })
  const text = textFor('file')
  const mailed = textFor('mail')
  const hash = await sha256(text)
  const sealed = {
    fingerprint,
    reference,
    text,
    hash,
    mailed,
    mailedHash: mailed === text ? hash : await sha256(mailed),
  }
  return together(() => {
    const byId = store.declarations.find('id', given.id)
    if (byId && byId.fingerprint !== fingerprint) return { problem: 'message-changed' }
    const earlier = byId ?? store.declarations.find('fingerprint', fingerprint)
    if (earlier) return { ok: { ...earlier.acknowledgement, repeated: true } }
    // A day that is over, or beyond the year to go to the mediator, is no day to answer by.
    if (given.kind === 'complaint' && !isDayToAnswer(given.by, room.now))
      return { problem: 'invalid-input', detail: 'Check “by”.' }
    // Another case was opened or closed while the hash was computed: the reference would be wrong.
    if ((store.openCase()?.reference ?? reference) !== reference)
      return { problem: 'turn-in-progress', retryAfterSeconds: 1 }
    if (store.declarations.countSince('') >= mostDeclarations)
      return { problem: 'too-many-requests', retryAfterSeconds: 3600 }
    const recent = store.declarations.countSince(new Date(room.now.getTime() - hourMs).toISOString())
    if (recent >= declarationsPerHour) return { problem: 'too-many-requests', retryAfterSeconds: 600 }
    return record(room, declared, sealed)
  })
}

/**
 * Without card and bank numbers. What identifies the sender is kept as it came, and a contract's own number in one piece
 * is no card's, whatever its check digit.
 */
function redacted(given: Declared): Declared {
  const { contract } = given
  const before = 'commande '
  return {
    ...redactValue(given),
    id: given.id,
    email: given.email,
    ...(contract !== undefined && { contract: redact(before + contract).slice(before.length) }),
  } as Declared
}

const yearMs = 366 * 24 * hourMs

function isDayToAnswer(day: string, now: Date): boolean {
  return day >= dayInParis(now) && day <= dayInParis(new Date(now.getTime() + yearMs))
}

interface Sealed {
  fingerprint: string
  reference: string
  text: string
  hash: string
  /** The text as the mail gives it. */
  mailed: string
  mailedHash: string
}

function record(room: Room, declared: Declared, sealed: Sealed): Acknowledged {
  const { store } = room
  const { fingerprint, reference, text, hash } = sealed
  const { kind, id, email } = declared
  const name = oneLine(declared.name)
  const { words, event, record: fields } = kindOf(declared)
  const language = store.language()
  const receivedAt = room.now.toISOString()
  const now = room.now.getTime()
  const effects = room.answering.declared({
    ...turnInput(room),
    kind,
    whole: fields.items.length === 0,
  })
  const acknowledgement: Acknowledgement = {
    kind,
    reference,
    receivedAt,
    hash,
    text,
    file: acknowledgementFile({
      language,
      heading: words[language].heading,
      merchant: store.settings().name,
      reference,
      name: `${words[language].fileName}-${reference}`,
      text,
      hash,
      deadlines: effects.deadlines,
    }),
    deadlines: effects.deadlines,
  }
  const caseId = openOrJoin(room, declared, effects, reference)
  store.keepSituation(effects.situation)
  const said = `${event}:${id}`
  const message = say(room, event, said, reference)
  // A new case is read with its transcript; one that an agent may be reading is told.
  if (store.caseByClient(clientIdOf(declared)) === undefined)
    store.addOutgoing(`message:${said}`, { kind: 'message', caseId, message }, now)
  const line: DeclarationRecord = { id, kind, reference, case: caseId, receivedAt, name, email, ...fields, hash, text }
  store.declarations.add({
    id,
    kind,
    fingerprint,
    caseId,
    acknowledgement,
    record: line,
    followAt: declared.kind === 'complaint' ? nextMorningInParis(declared.by).getTime() : null,
  })
  store.addOutgoing(`declaration:${id}`, { kind: 'declaration', record: line }, now)
  const mail: Outgoing =
    kind === 'complaint'
      ? { kind: 'mail', mail: kind, to: email, reference, receivedAt, hash }
      : {
          kind: 'mail',
          mail: kind,
          to: email,
          reference,
          text: sealed.mailed,
          hash: sealed.mailedHash,
          deadlines: effects.deadlines,
        }
  store.addOutgoing(`${kind}:${id}`, mail, now)
  countDeclaration(room, kind)
  return { ok: { ...acknowledgement, repeated: false } }
}

/** The case that carries the declaration: the one that is open, else a new one. */
function openOrJoin(room: Room, declared: Declared, effects: Effects, reference: string): string {
  const { store } = room
  const open = store.openCase()
  if (open) {
    const file = withDeclaration(open.file, declared, effects, room.now)
    store.keepCaseFile(file)
    store.addOutgoing(`case:${file.id}:${declared.id}`, { kind: 'case', file }, room.now.getTime())
    return file.id
  }
  const { name, email, kind } = declared
  const wish = declared.kind === 'complaint' ? told(declared.wanted) : ''
  const material = room.answering.caseMaterial({ ...caseInput(room), wish, contactName: name })
  const order = oneLine(declared.contract ?? '').slice(0, 80)
  const frozen = freezeCase(room, material, { origin: kind, contact: { name, email, ...(order && { order }) }, wish })
  const file = withDeclaration({ ...frozen, reference }, declared, effects, room.now)
  putCase(room, file, clientIdOf(declared))
  return file.id
}

/** The case's own: a hand-off may have used the same id. */
const clientIdOf = ({ kind, id }: Declared) => `${kind}:${id}`

/** A case that also carries a declaration: its deadlines and citations, and what the agent has to do first. */
function withDeclaration(file: Case, declared: Declared, effects: Effects, now: Date): Case {
  const { agentActions, summary } = kindOf(declared)
  const caution = effects.caution === null ? [] : [effects.caution]
  const refusal: Case['agentActions'] = effects.caution === null ? [] : ['refuse-with-reasons']
  return {
    ...file,
    // A declaration weighs more than a wish to speak with someone.
    origin: file.origin === 'handoff' ? declared.kind : file.origin,
    ...(effects.caution !== null && { caution: effects.caution }),
    ...(declared.kind === 'complaint' && { answerBy: earliest(file.answerBy, declared.by) }),
    deadlines: unique([...effects.deadlines, ...file.deadlines], ({ id }) => id).sort((one, other) =>
      one.day.localeCompare(other.day),
    ),
    citations: unique([...effects.citations, ...file.citations], ({ article, version }) => `${article} ${version}`),
    agentActions: unique([...agentActions, ...refusal, ...file.agentActions], (action) => action),
    summary: unique([summary(dateAndTime(now, 'fr')), ...caution, ...file.summary], (text) => text).slice(0, 3),
  }
}

/** A case computed again, with what was declared in it: each declaration starts from the day on which it was made. */
export function declaredAgain(room: Room, file: Case, input: ReturnType<typeof caseInput>): Case {
  return room.store.declarations.recordsOf(file.id).reduce((carrying, record) => {
    const receivedAt = new Date(record.receivedAt)
    const askedOn = dayInParis(receivedAt)
    const whole = record.items.length === 0
    const effects = room.answering.declared({ ...input, askedOn, kind: record.kind, whole })
    return withDeclaration(carrying, record as Declared, effects, receivedAt)
  }, file)
}

function earliest(one: string | undefined, other: string): string {
  return one !== undefined && one < other ? one : other
}

function unique<T>(items: readonly T[], key: (item: T) => string): T[] {
  return [...new Map(items.map((item) => [key(item), item] as const).reverse()).values()].reverse()
}
