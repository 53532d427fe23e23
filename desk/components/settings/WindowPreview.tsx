import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { useDesk } from '../../state/place.ts'

/** The real launcher or the real notice, with the settings as they are being written; in each language of the shop. */
export function WindowPreview({ what }: { what: 'launcher' | 'notice' }) {
  const { desk, text } = useDesk()
  const { draft, view, preview } = desk.settingsPage
  const words = text.settings.windowPreview
  const languages = draft.value?.languages ?? []
  const chosen = useSignal(languages[0] ?? 'fr')
  useEffect(() => void preview.renew(), [])
  if (!view.value) return null
  const language = languages.includes(chosen.value) ? chosen.value : (languages[0] ?? 'fr')
  const { slug } = view.value.settings
  const path = what === 'launcher' ? 'apercu' : 'confidentialite/apercu'
  const address = new URL(`/m/${slug}/${path}`, view.value.loader.src)
  address.search = `${new URLSearchParams({ ticket: preview.ticket.value ?? '', lang: language })}`
  return (
    <figure class="window-preview" data-what={what}>
      <figcaption>
        <span>{words.title}</span>
        {languages.length > 1 && (
          <span class="choice">
            {languages.map((one) => (
              <button
                key={one}
                type="button"
                aria-pressed={one === language}
                onClick={() => {
                  chosen.value = one
                }}
              >
                {text.settings.shop.languageNames[one]}
              </button>
            ))}
          </span>
        )}
      </figcaption>
      {preview.ticket.value === null ? (
        <p class="window-preview-wait" role="status">
          {text.loading}
        </p>
      ) : (
        <iframe key={address.href} src={address.href} title={words.titles[what]} />
      )}
      <p class="quiet">{words.hints[what]}</p>
    </figure>
  )
}
