import type { retentionLimits } from '../../../protocol/index.ts'
import { useDesk } from '../../state/place.ts'
import type { SettingsDraft } from '../../state/settings.ts'
import { Group, NumberField, TextField } from './Field.tsx'

const most: Record<keyof typeof retentionLimits, number> = { conversationDays: 90, caseMonths: 36 }
const least: typeof most = { conversationDays: 7, caseMonths: 12 }

/** The privacy notice's addresses, and how long things are kept. */
export function PrivacySection() {
  const { desk, text } = useDesk()
  const { draft, change } = desk.settingsPage
  const words = text.settings.privacy
  const settings = draft.value
  if (!settings) return null
  const changeRetention = (part: NonNullable<SettingsDraft['retention']>) =>
    change({ retention: { ...settings.retention, ...part } })
  return (
    <>
      <Group title={words.notice} hint={words.noticeHint}>
        <TextField
          label={words.email}
          hint={words.emailHint}
          type="email"
          maxLength={254}
          placeholder={settings.email}
          value={settings.privacyEmail ?? ''}
          onChange={(privacyEmail) => change({ privacyEmail: privacyEmail || undefined })}
        />
        <div class="field">
          <span>{words.address}</span>
          <p>{settings.address}</p>
          <p class="quiet">{words.addressHint}</p>
        </div>
      </Group>
      <Group title={words.retention} hint={words.retentionHint}>
        {(['conversationDays', 'caseMonths'] as const).map((name) => (
          <NumberField
            key={name}
            label={words[name]}
            hint={words.range(least[name], most[name])}
            least={least[name]}
            most={most[name]}
            value={settings.retention?.[name] ?? most[name]}
            onChange={(value) => changeRetention({ [name]: value === most[name] ? undefined : value })}
          />
        ))}
      </Group>
    </>
  )
}
