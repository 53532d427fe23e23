import type { Language } from '../../protocol/index.ts'
import type { SettingsDraft } from './settings.ts'

/** What the shop may add to the privacy notice, in each language. */
export const noticeTexts = ['recipients', 'transfers', 'retention'] as const
export type NoticeText = (typeof noticeTexts)[number]

/** What the notice lacks: who the shop is, or what it says in one of its languages only. */
export type NoticeGap = 'address' | { text: NoticeText; language: Language }

/** What is missing in a shop's privacy notice. */
export function noticeGaps({ address, languages, notice }: SettingsDraft): NoticeGap[] {
  const unsaid = noticeTexts.flatMap((text) => {
    const isSaid = languages.some((language) => notice?.[text]?.[language])
    return isSaid
      ? languages.filter((language) => !notice?.[text]?.[language]).map((language) => ({ text, language }))
      : []
  })
  return [...(address.trim() === '' ? (['address'] as const) : []), ...unsaid]
}
