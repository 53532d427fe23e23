import type { Language, retentionLimits } from '../../../protocol/index.ts'
import { type NoticeGap, type NoticeText, noticeGaps, noticeTexts } from '../../state/notice.ts'
import { useDesk } from '../../state/place.ts'
import type { SettingsDraft } from '../../state/settings.ts'
import { Group, NumberField, TextField } from './Field.tsx'
import { WindowPreview } from './WindowPreview.tsx'

const most: Record<keyof typeof retentionLimits, number> = { conversationDays: 90, caseMonths: 36 }
const least: typeof most = { conversationDays: 7, caseMonths: 12 }
const longestText = 300

/** What the shop adds to the privacy notice, as it will be read, and how long things are kept. */
export function PrivacySection() {
  const { desk, text } = useDesk()
  const { draft, change } = desk.settingsPage
  const words = text.settings.privacy
  const settings = draft.value
  if (!settings) return null
  const changeRetention = (part: NonNullable<SettingsDraft['retention']>) =>
    change({ retention: { ...settings.retention, ...part } })
  const changeNotice = (part: NonNullable<SettingsDraft['notice']>) =>
    change({ notice: withoutEmpty({ ...settings.notice, ...part }) })
  const changeText = (name: NoticeText, language: Language, written: string) =>
    changeNotice({ [name]: withoutEmpty({ ...settings.notice?.[name], [language]: written || undefined }) })
  return (
    <>
      <Group title={words.notice} hint={words.noticeHint}>
        <div class="field">
          <span>{words.address}</span>
          <p>{settings.address}</p>
          <p class="quiet">{words.addressHint}</p>
        </div>
        <TextField
          label={words.email}
          hint={words.emailHint}
          type="email"
          maxLength={254}
          placeholder={settings.email}
          value={settings.privacyEmail ?? ''}
          onChange={(privacyEmail) => change({ privacyEmail: privacyEmail || undefined })}
        />
        <TextField
          label={words.officer}
          hint={words.officerHint}
          maxLength={200}
          value={settings.notice?.officer ?? ''}
          onChange={(officer) => changeNotice({ officer: officer || undefined })}
        />
        {noticeTexts.map((name) => (
          <fieldset key={name} class="in-each">
            <legend>{words.texts[name]}</legend>
            <p class="quiet">{words.textHints[name]}</p>
            {settings.languages.map((language) => (
              <TextField
                key={language}
                label={text.settings.shop.languageNames[language]}
                maxLength={longestText}
                value={settings.notice?.[name]?.[language] ?? ''}
                onChange={(written) => changeText(name, language, written)}
              />
            ))}
          </fieldset>
        ))}
        <Gaps gaps={noticeGaps(settings)} />
        <WindowPreview what="notice" />
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

/** What the notice lacks, told while it is written. */
function Gaps({ gaps }: { gaps: readonly NoticeGap[] }) {
  const { text } = useDesk()
  const words = text.settings.privacy
  const said = (gap: NoticeGap) =>
    gap === 'address' ? words.gapAddress : words.gapText(words.texts[gap.text], gap.language)
  return (
    <div role="status">
      {gaps.length === 0 ? (
        <p class="notice-whole">{words.whole}</p>
      ) : (
        <ul class="notice-gaps">
          {gaps.map((gap) => (
            <li key={said(gap)}>{said(gap)}</li>
          ))}
        </ul>
      )}
    </div>
  )
}

/** What holds nothing any more is no longer given. */
function withoutEmpty<T extends object>(given: T): T | undefined {
  return Object.values(given).some((value) => value !== undefined) ? given : undefined
}
