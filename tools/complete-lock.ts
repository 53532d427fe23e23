/** Adds to the lock file the foreign platform builds that `npm install` left out, so that `npm ci` runs on every platform. */
import { readFileSync, writeFileSync } from 'node:fs'

interface LockedPackage {
  version?: string
  dev?: boolean
  optional?: boolean
  os?: string[]
  cpu?: string[]
  libc?: string[]
  optionalDependencies?: Record<string, string>
}

const operatingSystems: Record<string, string> = {
  darwin: 'darwin',
  windows: 'win32',
  win32: 'win32',
  'node-win': 'win32',
  android: 'android',
  freebsd: 'freebsd',
  openharmony: 'openharmony',
  linux: 'linux',
}
const processors = ['arm64', 'x64', 'ia32', 'arm', 'ppc64', 'riscv64', 's390x']

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, LockedPackage> }
const packages = lock.packages
for (const [at, parent] of Object.entries(packages)) {
  for (const [name, version] of Object.entries(parent.optionalDependencies ?? {})) {
    if (packages[`node_modules/${name}`] ?? packages[`${at}/node_modules/${name}`]) continue
    const system = Object.keys(operatingSystems).find((word) => name.includes(word))
    if (system === undefined || !/^\d/.test(version)) continue
    packages[`node_modules/${name}`] = {
      version,
      cpu: [processors.find((word) => name.includes(word)) ?? 'x64'],
      ...(parent.dev && { dev: true }),
      ...(name.includes('musl') && { libc: ['musl'] }),
      optional: true,
      os: [operatingSystems[system] ?? system],
    }
  }
}
lock.packages = Object.fromEntries(Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : 1)))
writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`)
