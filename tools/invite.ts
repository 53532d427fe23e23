/** Makes the first administrator of a deployment: `npm run invite -- <e-mail> --merchant <public name> --shop "<name>"`. */
import { spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { MerchantSettings } from '../protocol/index.ts'

export interface FirstAdministrator {
  email: string
  /** First name; what is before the @ of the address if not given. */
  name: string
  /** Public name of the shop, in addresses. */
  merchant: string
  /** Its name for people. */
  shop: string
}

/** What is wrong with what was given, in a sentence; null when nothing is. */
export function troubleWith({ email, name, merchant, shop }: FirstAdministrator): string | null {
  const { shape } = MerchantSettings
  if (!shape.email.safeParse(email).success) return 'Give an e-mail address: npm run invite -- lucie@shop.example'
  if (!shape.slug.safeParse(merchant).success) return '--merchant: 2 to 40 small letters, digits or hyphens.'
  if (!shape.name.safeParse(shop).success) return '--shop: 1 to 80 characters.'
  return shape.name.safeParse(name).success ? null : '--name: 1 to 80 characters.'
}

/** The statements, for a database that takes no parameters: nothing happens where the shop has an administrator already. */
export function invitationSql(given: FirstAdministrator, id: string, now: Date): string {
  const settings: MerchantSettings = {
    slug: given.merchant,
    name: given.shop,
    origins: [],
    email: given.email.toLowerCase(),
    address: given.shop,
    languages: ['fr', 'en'],
    colour: '#1d4d43',
    openingHours: [],
    policy: {},
  }
  const at = quoted(now.toISOString())
  const [email, merchant] = [quoted(settings.email), quoted(given.merchant)]
  const nobody = `NOT EXISTS (SELECT 1 FROM agents WHERE merchant = ${merchant} AND role = 'administrator' AND disabled_at IS NULL)`
  return [
    `INSERT OR IGNORE INTO merchants (slug, settings, version) VALUES (${merchant}, ${quoted(JSON.stringify(settings))}, 1);`,
    `INSERT INTO sign_in_users (id, name, email, emailVerified, createdAt, updatedAt)
     SELECT ${quoted(id)}, ${quoted(given.name)}, ${email}, 1, ${at}, ${at} WHERE ${nobody} ON CONFLICT (email) DO NOTHING;`,
    `INSERT INTO agents (id, merchant, name, role)
     SELECT id, ${merchant}, ${quoted(given.name)}, 'administrator' FROM sign_in_users WHERE email = ${email} AND ${nobody}
     ON CONFLICT (id) DO UPDATE SET role = 'administrator', disabled_at = NULL WHERE merchant = excluded.merchant;`,
    `SELECT users.email FROM agents JOIN sign_in_users AS users ON users.id = agents.id
     WHERE agents.merchant = ${merchant} AND agents.role = 'administrator' AND agents.disabled_at IS NULL;`,
  ].join('\n')
}

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`

function run(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      merchant: { type: 'string', default: 'boutique' },
      shop: { type: 'string' },
      name: { type: 'string' },
      local: { type: 'boolean', default: false },
    },
  })
  const [email = ''] = positionals
  const { merchant, shop = merchant, name = email.split('@')[0] ?? '' } = values
  const given = { email, name, merchant, shop }
  const trouble = troubleWith(given)
  if (trouble) fail(trouble)
  const folder = mkdtempSync(join(tmpdir(), 'recours-invite-'))
  const file = join(folder, 'invite.sql')
  // A file of one's own, so that no name is in a list of processes.
  writeFileSync(file, invitationSql(given, randomUUID(), new Date()), { mode: 0o600 })
  const root = dirname(import.meta.dirname)
  const wrangler = join(root, 'node_modules', 'wrangler', 'bin', 'wrangler.js')
  const where = values.local ? '--local' : '--remote'
  const done = spawnSync(process.execPath, [wrangler, 'd1', 'execute', 'recours', where, '--file', file, '--yes'], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, WRANGLER_SEND_METRICS: 'false', WRANGLER_HIDE_BANNER: 'true' },
  })
  rmSync(folder, { recursive: true, force: true })
  if (done.status !== 0) fail(`${done.stdout}${done.stderr}\nThe database could not be reached or prepared.`)
  process.stdout.write(
    `${email} administers ${merchant}, unless somebody did already. Sign in at /desk of DESK_ORIGIN, then fill in Settings: no site may show the window before its address is there.\n`,
  )
}

function fail(message: string): never {
  process.stderr.write(`${message}\n`)
  process.exit(1)
}

if (import.meta.main) run()
