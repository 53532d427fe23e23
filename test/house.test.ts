import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, normalize, relative } from 'node:path'
import { describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')

/** Who may import whom. A room's own files are always allowed; `types` may be imported with `import type` only. */
const rooms: Record<string, { imports: string[]; types?: string[]; doors?: string[] }> = {
  knowledge: { imports: [] },
  protocol: { imports: [] },
  'worker/errors.ts': { imports: ['protocol', 'worker/env.ts'] },
  'worker/env.ts': {
    imports: [
      'protocol',
      'worker/administration.ts',
      'worker/back-office.ts',
      'worker/case-moves.ts',
      'worker/case-work.ts',
      'worker/model',
      'worker/parcels.ts',
    ],
  },
  'worker/parcels.ts': { imports: ['protocol'] },
  'worker/administration.ts': { imports: ['protocol', 'worker/env.ts'] },
  'worker/back-office.ts': { imports: ['protocol', 'worker/env.ts', 'worker/parcels.ts'] },
  'worker/case-moves.ts': { imports: ['protocol', 'worker/env.ts'] },
  'worker/case-work.ts': { imports: ['protocol', 'worker/env.ts'] },
  'worker/mail.ts': { imports: ['protocol', 'worker/env.ts'] },
  'worker/model': { imports: ['protocol', 'worker/errors.ts', 'worker/env.ts'] },
  'worker/answer': { imports: ['knowledge', 'protocol', 'worker/model', 'worker/errors.ts'] },
  'worker/pages': { imports: ['knowledge', 'protocol'] },
  'worker/doors': { imports: ['protocol', 'worker/pages', 'worker/routes/policy.ts'] },
  'worker/mcp': { imports: ['knowledge', 'protocol', 'worker/answer', 'worker/pages', 'worker/errors.ts'] },
  'worker/merchants': {
    imports: ['protocol', 'worker/back-office.ts', 'worker/errors.ts', 'worker/env.ts', 'worker/privacy'],
  },
  'worker/privacy': {
    imports: ['protocol', 'worker/administration.ts', 'worker/errors.ts', 'worker/env.ts', 'worker/mail.ts'],
  },
  'worker/sign-in': { imports: ['protocol', 'worker/errors.ts', 'worker/env.ts', 'worker/privacy', 'worker/mail.ts'] },
  'worker/limit.ts': { imports: ['protocol', 'worker/env.ts'] },
  'worker/cases': {
    imports: [
      'desk/draft-check',
      'knowledge',
      'protocol',
      'worker/administration.ts',
      'worker/answer',
      'worker/back-office.ts',
      'worker/errors.ts',
      'worker/env.ts',
      'worker/merchants',
      'worker/model',
      'worker/privacy',
      'worker/mail.ts',
    ],
  },
  'worker/conversation': {
    imports: [
      'knowledge',
      'protocol',
      'worker/answer',
      'worker/administration.ts',
      'worker/back-office.ts',
      'worker/case-work.ts',
      'worker/errors.ts',
      'worker/env.ts',
      'worker/merchants',
      'worker/model',
      'worker/privacy',
      'worker/mail.ts',
    ],
  },
  'worker/routes': { imports: ['knowledge', 'protocol', 'worker'] },
  worker: { imports: ['knowledge', 'protocol', 'worker'] },
  'widget/loader': { imports: [], types: ['protocol'] },
  'widget/parts': { imports: [], types: ['protocol'] },
  widget: { imports: ['widget'], types: ['protocol'] },
  desk: { imports: ['widget/parts'], types: ['protocol', 'widget/parts'] },
  'desk/draft-check': { imports: [], types: ['protocol'] },
  tools: {
    imports: [
      'knowledge',
      'protocol',
      'worker/answer',
      'worker/doors',
      'worker/routes/demo-merchant.ts',
      // The check of a model goes the way of a conversation: its prompts, without names, in its time.
      'worker/conversation/wording',
      'worker/model',
      'worker/privacy',
      'widget/build',
      'test/support',
    ],
  },
}
/** Libraries a room may load; rooms not named here may load what they declare. */
const libraries: Record<string, RegExp> = {
  knowledge: /^temporal-polyfill|^zod$|^node:(zlib|buffer)$/,
  protocol: /^zod$/,
  'worker/answer': /^(?!cloudflare:)/,
  'widget/loader': /^$/,
  'widget/parts': /^preact|^@preact\/signals$/,
  widget: /^preact|^@preact\/signals$/,
  desk: /^preact|^@preact\/signals$|^uqr$/,
}
/** Rooms that are entered by their door when one comes from another room. */
const doors = [
  'desk/draft-check',
  'knowledge',
  'protocol',
  'widget/parts',
  'worker/answer/write',
  'worker/answer/read/proposed',
  'worker/answer',
  'worker/doors',
  'worker/mcp',
  'worker/pages',
]
/** Node code inside the rooms: builds what they ship. */
const builders = /(^knowledge\/build\/|\/build\.ts$|vite\.config\.ts$|\/build\/)/

interface Import {
  file: string
  line: number
  target: string
  isType: boolean
}

function filesUnder(folder: string): string[] {
  const path = join(root, folder)
  return readdirSync(path).flatMap((name) => {
    const file = join(path, name)
    if (statSync(file).isDirectory())
      return ['compiled', 'node_modules', 'dist'].includes(name) ? [] : filesUnder(relative(root, file))
    return /\.tsx?$/.test(name) ? [relative(root, file)] : []
  })
}

function importsOf(file: string): Import[] {
  const text = readFileSync(join(root, file), 'utf8')
  const statement = /(?:^|\n)\s*(import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?'([^']+)'|import\('([^']+)'\)/g
  return [...text.matchAll(statement)].map((match) => ({
    file,
    line: text.slice(0, (match.index ?? 0) + 1).split('\n').length,
    target: match[3] ?? match[4] ?? '',
    isType: match[2] !== undefined,
  }))
}

const roomOf = (file: string) =>
  Object.keys(rooms)
    .filter((room) => file === room || file.startsWith(`${room}/`))
    .sort((a, b) => b.length - a.length)[0]
const inside = (file: string, room: string) => file === room || file.startsWith(`${room}/`)
const files = Object.keys(rooms)
  .filter((room) => !room.includes('/'))
  .flatMap(filesUnder)
  .filter((file) => !builders.test(file))

function trespass({ file, target, isType }: Import): string | null {
  const room = roomOf(file)
  if (room === undefined) return null
  if (!target.startsWith('.')) {
    const allowed = libraries[room]
    return allowed && !isType && !allowed.test(target) ? `may not load ${target}` : null
  }
  const path = normalize(join(dirname(file), target))
  if (inside(path, room) || /\.(css|svg|html)(\?|$)/.test(path)) return null
  const rule = rooms[room] ?? { imports: [] }
  const allowed = [...rule.imports, ...(isType ? (rule.types ?? []) : [])]
  if (!allowed.some((other) => inside(path, other))) return `may not import ${path}`
  // The tools measure the inside of answering, not only its door.
  if (room === 'tools' && inside(path, 'worker/answer')) return null
  const door = doors.find((other) => inside(path, other) && !inside(file, other))
  const isDoor = door === undefined || path === `${door}/index.ts` || path.startsWith('knowledge/compiled/')
  return isDoor ? null : `must enter ${door} by its door, not ${path}`
}

test('every import stays within the walls of its room', () => {
  const found = files.flatMap(importsOf).flatMap((found) => {
    const reason = trespass(found)
    return reason === null ? [] : [`${found.file}:${found.line} ${reason}`]
  })
  expect(found).toEqual([])
})

describe('the walls hold', () => {
  test.each<[string, Partial<Import>]>([
    ['knowledge importing the worker', { file: 'knowledge/index.ts', target: '../worker/errors.ts' }],
    ['answering reaching the platform', { file: 'worker/answer/index.ts', target: 'cloudflare:workers' }],
    ['the widget taking a value of the protocol', { file: 'widget/frame/app.tsx', target: '../../protocol/index.ts' }],
    ['the widget loading zod', { file: 'widget/frame/app.tsx', target: 'zod' }],
    ['the loader loading preact', { file: 'widget/loader/main.ts', target: 'preact' }],
    ['the desk entering the frame', { file: 'desk/app.tsx', target: '../widget/frame/app.tsx' }],
    ['a side door of knowledge', { file: 'worker/answer/index.ts', target: '../../knowledge/calendar.ts' }],
  ])('against %s', (_case, given) =>
    expect(trespass({ line: 1, isType: false, file: '', target: '', ...given })).not.toBeNull(),
  )

  test('and let a type of the protocol through', () =>
    expect(
      trespass({ line: 1, isType: true, file: 'widget/frame/app.tsx', target: '../../protocol/index.ts' }),
    ).toBeNull())
})

describe('no source file', () => {
  const sources = [...files, ...filesUnder('test')].map(
    (file) => [file, readFileSync(join(root, file), 'utf8')] as const,
  )

  test('writes markup or runs text as code', () => {
    const sink = new RegExp(
      ['inner' + 'HTML', 'dangerouslySet', 'document\\.' + 'write', 'new ' + 'Function', '\\bev' + 'al\\('].join('|'),
    )
    expect(
      sources.filter(([file, text]) => file !== 'test/house.test.ts' && sink.test(text)).map(([file]) => file),
    ).toEqual([])
  })

  test('is longer than a reader can hold', () => {
    const long = sources.filter(([, text]) => text.split('\n').length > 350)
    expect(long.map(([file, text]) => `${file}: ${text.split('\n').length} lines`)).toEqual([])
  })

  test('skips a test or leaves one focused', () => {
    const unfinished = /\.(skip|only|todo|fails)\(/
    expect(
      sources.filter(([file, text]) => file !== 'test/house.test.ts' && unfinished.test(text)).map(([file]) => file),
    ).toEqual([])
  })
})
