import { useSignal } from '@preact/signals'
import type { SentDespite } from '../../protocol/index.ts'
import type { LawRemark } from '../draft-check/law.ts'
import type { ToneRemark } from '../draft-check/tone.ts'
import { useDesk } from '../state/place.ts'

/** What a reader may take badly in the draft; it can be sent all the same. */
export function ToneRemarks({ remarks }: { remarks: readonly ToneRemark[] }) {
  const { text } = useDesk()
  return (
    <div class="draft-remarks tone">
      <strong>{text.care.tone.title}</strong>
      <ul>
        {remarks.map(({ kind, words }) => (
          <li key={`${kind} ${words}`}>
            {text.care.tone[kind]}
            {words !== '' && (
              <>
                {' '}
                <q>{words}</q>
              </>
            )}
          </li>
        ))}
      </ul>
      <p class="quiet">{text.care.tone.again}</p>
    </div>
  )
}

/** A draft that seems to deny what the law grants: with its article, and a place to say why it is sent all the same. */
export function LawRemarks({
  remarks,
  onSend,
}: {
  remarks: readonly LawRemark[]
  onSend: (despite: SentDespite) => void
}) {
  const { text } = useDesk()
  const why = useSignal('')
  const [first] = remarks
  if (!first) return null
  const send = () => {
    const said = why.value.trim()
    if (said === '') return
    onSend({ right: first.right, ...(first.article && { article: first.article.key }), why: said })
  }
  return (
    <div class="draft-remarks">
      <strong>{text.care.law.title}</strong>
      <ul>
        {remarks.map(({ title, article, words }) => (
          <li key={words}>
            <q>{words}</q> {text.care.law.grants(title, article?.label)}
          </li>
        ))}
      </ul>
      <div class="draft-why">
        <label for="draft-why">{text.care.law.why}</label>
        <input
          id="draft-why"
          maxLength={300}
          value={why.value}
          onInput={({ currentTarget }) => {
            why.value = currentTarget.value
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.isComposing) return
            event.preventDefault()
            send()
          }}
        />
        <button type="button" class="button small" aria-disabled={why.value.trim() === ''} onClick={send}>
          {text.care.law.send}
        </button>
      </div>
    </div>
  )
}
