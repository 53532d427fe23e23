import { maxFiles, typeOfFile } from '../../../parts/file-types.ts'
import { words } from '../../i18n/later.ts'
import { attempt, restore } from '../../state/conversation.ts'
import { state, update } from '../../state/store.ts'
import { newId, type Refusal, request } from '../../transport/client.ts'
import { remember } from './fetched.ts'

/** What is worth trying again. */
const passing = ['offline', 'unexpected', 'unavailable', 'too-many-requests']

/** A file that was chosen. It waits until there is a case, then goes up; once it is up, a message may carry it. */
export interface Chosen {
  id: string
  file: File
  type: string
  /** Of an image, to be seen before it leaves. */
  picture: string
  step: 'waiting' | 'rising' | 'ready' | 'failed'
  percent: number
  /** Why it did not go up, for the shopper. */
  fault: string
  mayRetry: boolean
  upload?: XMLHttpRequest
}

export const tray = {
  chosen: [] as Chosen[],
  /** Said to who listens; what is seen anyway is not written again. */
  note: '',
  isSeen: false,
  /** To be sent as soon as all are up: the files of the hand-off form alone, or with what is written. */
  leaving: '' as '' | 'files' | 'all',
  draw: () => {},
}
/** The last message, so that the same one again is known by its id. */
let last = { id: '', content: '' }

/** Whether there is a person who can see a file. */
export const isOpen = () => !!state.case && state.case.status !== 'resolved'

function say(note: string, isSeen = false) {
  Object.assign(tray, { note, isSeen })
  tray.draw()
}

/** Takes files in, as many as a message may carry. */
export function choose(files: Iterable<File>) {
  tray.note = ''
  for (const file of files) {
    if (tray.chosen.length >= maxFiles) {
      say(words.filesTooMany)
      break
    }
    const { type = '', fault = '' } = { type: undefined, fault: undefined, ...typeOfFile(file) }
    tray.chosen.push({
      id: newId(),
      file,
      type,
      picture: !fault && type !== 'application/pdf' ? URL.createObjectURL(file) : '',
      step: fault ? 'failed' : 'waiting',
      percent: 0,
      fault: fault && faultWords(fault),
      mayRetry: false,
    })
  }
  goUp()
  tray.draw()
}

/** What waits goes up, once there is a case; what was chosen before it then leaves by itself. */
export function goUp(isFromForm = false) {
  if (!isOpen()) return
  const waiting = tray.chosen.filter(({ step }) => step === 'waiting')
  if (isFromForm && waiting[0]) tray.leaving = 'files'
  for (const one of waiting) bring(one)
}

function faultWords(type: string, retryAfterSeconds = 0): string {
  const faults: Record<string, string> = words.fileFaults
  if (retryAfterSeconds) return words.filesLater(new Date(Date.now() + retryAfterSeconds * 1e3))
  return faults[type] ?? words.fileOffline
}

/** Brings one up; the same again is known by its id. */
export function bring(one: Chosen) {
  const upload = new XMLHttpRequest()
  Object.assign(one, { upload, step: 'rising', percent: 0, fault: '' })
  upload.open('POST', `/v1/conversations/${state.conversation}/files/${one.id}`)
  upload.setRequestHeader('authorization', `Bearer ${state.token}`)
  upload.setRequestHeader('content-type', one.type)
  upload.setRequestHeader('x-file-name', encodeURIComponent(one.file.name.toWellFormed()))
  upload.upload.onprogress = ({ loaded, total }) => {
    one.percent = Math.floor((loaded / total) * 100)
    tray.draw()
  }
  upload.onloadend = () => {
    if (!tray.chosen.includes(one)) return
    if (upload.status === 200 || upload.status === 201) {
      one.step = 'ready'
      say(words.fileReady(one.file.name), true)
    } else fail(one, upload.responseText)
    if (tray.leaving) send(tray.leaving)
  }
  upload.send(one.file)
  tray.draw()
}

function fail(one: Chosen, answer: string) {
  let problem: { type: string; retryAfterSeconds?: number } = { type: 'offline' }
  try {
    problem = JSON.parse(answer)
  } catch {} // nothing came back
  one.step = 'failed'
  one.fault = faultWords(problem.type, problem.retryAfterSeconds)
  one.mayRetry = passing.includes(problem.type)
  say(`${one.file.name} – ${one.fault}`, true)
}

/** Takes one back, here and at the service. */
export function remove(one: Chosen) {
  tray.chosen = tray.chosen.filter((other) => other !== one)
  one.upload?.abort()
  // What was refused is not there.
  if (one.upload && (one.step !== 'failed' || !one.upload.status)) {
    const headers = { authorization: `Bearer ${state.token}` }
    // What cannot be told now is forgotten there by itself.
    fetch(`/v1/conversations/${state.conversation}/files/${one.id}`, { method: 'DELETE', headers }).catch(() => {})
  }
  URL.revokeObjectURL(one.picture)
  say(words.fileRemoved(one.file.name), true)
}

/** Forgets all of them. */
export function forgetFiles() {
  for (const one of tray.chosen) remove(one)
  say('')
  tray.leaving = ''
  last = { id: '', content: '' }
}

/** Sends the files, with what is written or alone; waits for those that are not up yet. Refused, all of it stays. */
export async function send(what: 'files' | 'all') {
  if (state.busy) return
  const failed = tray.chosen.some(({ step }) => step === 'failed')
  tray.leaving = failed && what === 'all' ? '' : what
  if (failed) return say(words.filesFailed)
  if (tray.chosen.some(({ step }) => step !== 'ready')) return say(words.filesSoon)
  tray.leaving = ''
  const leaving = tray.chosen
  const text = what === 'all' ? state.draft.trim() : ''
  const files = leaving.map(({ id }) => id)
  const content = `${files}\n${text}`
  if (last.content !== content) last = { id: newId(), content }
  update({ busy: true })
  await attempt(async () => {
    try {
      await request(`conversations/${state.conversation}/messages`, state.token, { id: last.id, text, files })
    } catch (refusal) {
      const { type } = refusal as Refusal
      if (!(type in words.fileFaults)) throw refusal
      return say(faultWords(type))
    }
    for (const { id, picture } of leaving) if (picture) remember(id, picture)
    tray.chosen = tray.chosen.filter((one) => !leaving.includes(one))
    say(words.filesSent(files.length), true)
    update({ busy: false, ...(what === 'all' && state.draft.trim() === text && { draft: '' }) })
    await restore()
  })
  update({ busy: false })
}
