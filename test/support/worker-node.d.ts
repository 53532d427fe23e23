/** What the few tests of the Worker that run in Node take from it; the Worker's own types are in force there too. */
declare module 'node:child_process' {
  export function execFileSync(file: string, args: string[], options: { cwd: string; encoding: 'utf8' }): string
}
declare module 'node:fs' {
  export function mkdtempSync(prefix: string): string
  export function rmSync(path: string, options: { recursive: boolean }): void
  export function writeFileSync(path: string, text: string): void
}
declare module 'node:os' {
  export function tmpdir(): string
  export function platform(): string
}
declare module 'node:path' {
  export function join(...parts: string[]): string
}
