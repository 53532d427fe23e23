import { MerchantSettings } from '../../protocol/index.ts'
import type { Tables } from './schema.ts'

type SettingsRow = { version: number; value: string }

/** Keeps the newest version of the settings: one that comes late changes nothing. */
export function keepSettings(tables: Tables, version: number, settings: MerchantSettings): void {
  tables.sql.exec(
    `INSERT INTO settings (only_row, version, value) VALUES (1, ?, ?)
     ON CONFLICT DO UPDATE SET version = excluded.version, value = excluded.value WHERE excluded.version >= version`,
    version,
    JSON.stringify(settings),
  )
}

/** The Desk's copy; null when nobody pushed one. */
export function readSettings(tables: Tables): { version: number; settings: MerchantSettings } | null {
  if (!tables.exist()) return null
  const row = tables.sql.exec<SettingsRow>('SELECT version, value FROM settings').toArray()[0]
  return row ? { version: row.version, settings: MerchantSettings.parse(JSON.parse(row.value)) } : null
}
