import axe from 'axe-core'
import { render } from 'preact'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Message } from '../../../../../protocol/index.ts'
import { show, update } from '../../../../../widget/frame/state/store.ts'
import { button, field, openFrame, startService, type } from '../../../service.ts'

const { forgetFiles, tray } = await import('../../../../../widget/frame/later/files/tray.ts')

/** One file on its way, as the test wants it to end. */
class Upload {
  static all: Upload[] = []
  path = ''
  headers: Record<string, string> = {}
  upload: { onprogress?: (event: { loaded: number; total: number }) => void } = {}
  status = 0
  responseText = ''
  onloadend = () => {}
  wasAborted = false
  constructor() {
    Upload.all.push(this)
  }
  open(_method: string, path: string) {
    this.path = path
  }
  setRequestHeader(name: string, value: string) {
    this.headers[name] = value
  }
  send() {}
  abort() {
    this.wasAborted = true
  }
  ends(status: number, problem?: object) {
    Object.assign(this, { status, responseText: problem ? JSON.stringify(problem) : '' })
    this.onloadend()
  }
}

/** A line that never opens. */
class Silent {
  static OPEN = 1
  readyState = 0
  close() {}
}

const drawn = () => new Promise(requestAnimationFrame)
const photo = (name = 'fissure.png', bytes = 10, kind = 'image/png') =>
  new File([new Uint8Array(bytes)], name, { type: kind })
const status = () => document.querySelector('.join [role=status]')?.textContent
const attach = () => button('Joindre une photo ou un PDF')

let service: ReturnType<typeof startService>
async function open(view: Partial<typeof service.view> = {}) {
  service.view = { case: { reference: 'K7M2PX4RTA', status: 'claimed', agent: 'Inès' }, ...view }
  localStorage.setItem('recours:maison-lucie', JSON.stringify({ conversation: 'c', token: 't', lastChunk: 0 }))
  openFrame()
  await vi.waitFor(() => expect(attach()).toBeDefined())
}

async function choose(...files: File[]) {
  const input = field('.join input[type=file]')
  const data = new DataTransfer()
  for (const file of files) data.items.add(file)
  if (input) input.files = data.files
  input?.dispatchEvent(new Event('change', { bubbles: true }))
  await drawn()
}

beforeEach(() => {
  localStorage.clear()
  service = startService()
  forgetFiles()
  Upload.all = []
  vi.stubGlobal('XMLHttpRequest', Upload)
  vi.stubGlobal('WebSocket', Silent)
})
afterEach(async () => {
  await drawn()
  const app = document.getElementById('app')
  if (app) render(null, app)
})

test('a photo goes up as it is chosen, is seen, and leaves with what is written', async () => {
  await open()
  await choose(photo())
  const [upload] = Upload.all
  expect(upload?.headers).toMatchObject({ 'content-type': 'image/png', 'x-file-name': 'fissure.png' })
  upload?.upload.onprogress?.({ loaded: 4, total: 10 })
  await drawn()
  expect(document.querySelector<HTMLProgressElement>('progress')?.value).toBe(40)
  expect(document.querySelector('.tray img')?.getAttribute('src')).toMatch(/^blob:/)
  expect((await axe.run(document.body)).violations).toEqual([])
  upload?.ends(201)
  await drawn()
  expect(status()).toBe('fissure.png est prêt.')
  type('#message', 'La voici')
  field('#message')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }))
  await vi.waitFor(() => expect(service.to('/messages')).toHaveLength(1))
  const id = upload?.path.split('/').at(-1)
  expect(service.to('/messages')[0]?.body).toMatchObject({ text: 'La voici', files: [id] })
  await vi.waitFor(() => expect(field('#message')?.value).toBe(''))
  expect(document.querySelector('.tray')).toBeNull()
  expect(status()).toBe('Fichier envoyé.')
})

test('sent before it is up, the message waits for it, then leaves once', async () => {
  await open()
  await choose(photo(), photo('facture.pdf', 10, 'application/pdf'))
  button('Envoyer')?.click()
  await drawn()
  expect(status()).toContain('dès que les fichiers sont prêts')
  expect(service.to('/messages')).toHaveLength(0)
  for (const upload of Upload.all) upload.ends(201)
  await vi.waitFor(() => expect(service.to('/messages')).toHaveLength(1))
  expect(service.to('/messages')[0]?.body).toMatchObject({ text: '', files: [expect.anything(), expect.anything()] })
})

test.each([
  ['the network is cut', 0, undefined, 'le service ne répond pas', true],
  ['the bucket is down', 503, { type: 'unavailable' }, 'Rien n’est perdu', true],
  ['too many came', 429, { type: 'too-many-requests', retryAfterSeconds: 600 }, 'Réessayez à partir de', true],
  ['it is damaged', 400, { type: 'file-unreadable' }, 'abîmé', false],
  ['it is another thing', 415, { type: 'file-refused' }, 'JPEG, PNG, WebP', false],
] as const)(
  'when %s, it says so, keeps the text, and tries again where that may help',
  async (_case, code, problem, words, mayRetry) => {
    await open()
    type('#message', 'Voici')
    await choose(photo())
    Upload.all[0]?.ends(code, problem)
    await drawn()
    expect(document.querySelector('.tray .fault')?.textContent).toContain(words)
    button('Envoyer')?.click()
    await drawn()
    expect(service.to('/messages')).toHaveLength(0)
    expect(field('#message')?.value).toBe('Voici')
    expect(button('Réessayer : fissure.png') !== undefined).toBe(mayRetry)
    if (!mayRetry) return
    button('Réessayer : fissure.png')?.click()
    expect(Upload.all[1]?.path).toBe(Upload.all[0]?.path)
    Upload.all[1]?.ends(200)
    button('Envoyer')?.click()
    await vi.waitFor(() => expect(service.to('/messages')).toHaveLength(1))
  },
)

test('a message that is refused keeps its files and its text, and goes out again under the same id', async () => {
  await open()
  await choose(photo())
  Upload.all[0]?.ends(201)
  service.troubles.push('unreachable')
  type('#message', 'Voici')
  button('Envoyer')?.click()
  await vi.waitFor(() => expect(document.querySelector('.problem')).not.toBeNull())
  expect(field('#message')?.value).toBe('Voici')
  expect(document.querySelectorAll('.tray li')).toHaveLength(1)
  button('Envoyer')?.click()
  await vi.waitFor(() => expect(service.to('/messages')).toHaveLength(2))
  const [first, second] = service.to('/messages')
  expect(second?.body).toEqual(first?.body)
})

test('what cannot be sent is refused before it leaves: its kind, its size, the sixth', async () => {
  await open()
  await choose(
    photo('dessin.svg', 1, 'image/svg+xml'),
    photo('page.png', 1, 'text/html'),
    photo('lourd.png', 10_000_001),
  )
  expect(Upload.all).toHaveLength(0)
  expect([...document.querySelectorAll('.tray .fault')].map((one) => one.textContent)).toEqual([
    'Seuls les photos (JPEG, PNG, WebP) et les PDF sont acceptés.',
    'Seuls les photos (JPEG, PNG, WebP) et les PDF sont acceptés.',
    'Ce fichier dépasse 10 Mo.',
  ])
  await choose(photo(), photo(), photo())
  expect(document.querySelectorAll('.tray li')).toHaveLength(5)
  expect(status()).toBe('Cinq fichiers au plus par message.')
})

test('taken back while it rises, it is stopped, the service is told, and the focus has a place', async () => {
  await open()
  await choose(photo())
  button('Retirer fissure.png')?.click()
  await drawn()
  expect(Upload.all[0]?.wasAborted).toBe(true)
  expect(service.calls.some(({ path }) => path === Upload.all[0]?.path.replace('/v1/', ''))).toBe(true)
  expect(document.querySelector('.tray')).toBeNull()
  expect(document.activeElement).toBe(attach())
})

test('dropped and pasted files are taken, and never open in the window', async () => {
  await open()
  const dataTransfer = new DataTransfer()
  dataTransfer.items.add(photo())
  const over = new DragEvent('dragover', { dataTransfer, bubbles: true, cancelable: true })
  document.body.dispatchEvent(over)
  expect([over.defaultPrevented, document.body.className]).toEqual([true, 'dropping'])
  const drop = new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true })
  document.body.dispatchEvent(drop)
  expect([drop.defaultPrevented, document.body.className]).toEqual([true, ''])
  field('#message')?.dispatchEvent(
    new ClipboardEvent('paste', { clipboardData: dataTransfer, bubbles: true, cancelable: true }),
  )
  expect(Upload.all).toHaveLength(2)
})

test('chosen in the hand-off form, they stay here until the case exists, then leave by themselves', async () => {
  openFrame()
  button('Parler à une personne')?.click()
  await vi.waitFor(() => expect(attach()).toBeDefined())
  await choose(photo())
  expect((await axe.run(document.body)).violations).toEqual([])
  expect(Upload.all).toHaveLength(0)
  service.view = { case: { reference: 'K7M2PX4RTA', status: 'waiting' } }
  update({ conversation: 'c', token: 't' })
  type('[name=name]', 'Lucie')
  type('[name=email]', 'lucie@exemple.fr')
  field('[type=checkbox]')?.click()
  button('Envoyer mon dossier')?.click()
  await vi.waitFor(() => expect(Upload.all).toHaveLength(1))
  Upload.all[0]?.ends(201)
  await vi.waitFor(() => expect(service.to('/messages')).toHaveLength(1))
  expect(service.to('/messages')[0]?.body).toMatchObject({ text: '' })
  await vi.waitFor(() => expect(status()).toBe('Fichier envoyé.'))
})

test('a form that is left keeps nothing of them; without a case there is no button', async () => {
  openFrame()
  button('Parler à une personne')?.click()
  await vi.waitFor(() => expect(attach()).toBeDefined())
  await choose(photo())
  show('')
  await drawn()
  expect(tray.chosen).toEqual([])
  expect(attach()).toBeUndefined()
})

test('files of the thread are seen, kept, or said to be erased; a PDF is never opened', async () => {
  const file = (id: string, name: string, kind: string, more = {}) =>
    ({ id, name, type: kind, size: 1_234_567, sha256: 'f'.repeat(64), ...more }) as NonNullable<
      Message['files']
    >[number]
  const message = {
    sequence: 1,
    id: 'm',
    author: 'agent',
    name: 'Inès',
    text: '',
    sentAt: '2026-11-21T10:00:00Z',
  } as const
  const files = [
    file('a', '<b>étiquette</b>.png', 'image/png'),
    file('b', 'bon.pdf', 'application/pdf'),
    file('c', 'vieux.png', 'image/png', { erased: true }),
  ]
  await open({ messages: [{ ...message, files }] })
  await vi.waitFor(() => expect(document.querySelector('.joined img')?.getAttribute('src')).toMatch(/^blob:/))
  expect(service.calls.filter(({ path }) => path.includes('c/files/')).map(({ path }) => path)).toEqual([
    'conversations/c/files/a',
  ])
  const shown = document.querySelector('.joined')?.textContent
  for (const words of ['<b>étiquette</b>.png', '1,2 Mo', 'bon.pdf', 'Effacé après un an'])
    expect(shown).toContain(words)
  expect(button('Enregistrer bon.pdf')).toBeDefined()
  expect(button('Enregistrer vieux.png')).toBeUndefined()
  expect((await axe.run(document.body)).violations).toEqual([])
})

test('the conversation that is downloaded names each file, its size and its hash', async () => {
  const file = { id: 'a', name: 'bon.pdf', type: 'application/pdf' as const, size: 48_000, sha256: 'ab'.repeat(32) }
  await open({
    messages: [
      { sequence: 1, id: 'm', author: 'shopper', text: 'Voici', files: [file], sentAt: '2026-11-21T10:00:00Z' },
    ],
  })
  const saved = vi.spyOn(URL, 'createObjectURL')
  show('menu')
  await vi.waitFor(() => expect(button('Télécharger la conversation')).toBeDefined())
  button('Télécharger la conversation')?.click()
  const [text] = saved.mock.lastCall ?? []
  saved.mockRestore()
  expect(text instanceof Blob && (await text.text())).toContain(
    `Voici\n[Fichier joint\u00a0: bon.pdf (48\u00a0ko, SHA-256 ${'ab'.repeat(32)})]`,
  )
})
