import type { Case, Message } from '../../../protocol/index.ts'
import { useDesk } from '../../state/place.ts'
import { changedSince, type Told, toldIn } from '../../state/told.ts'
import { Part } from './Part.tsx'
import './ToldPart.css'

const place = 'case-told'

/** Says at the head of the file that it now concludes otherwise than what the shopper was told, and leads there. */
export function ToldChanged({ file, transcript }: { file: Case; transcript: readonly Message[] }) {
  const { text } = useDesk()
  if (!toldIn(transcript).some((told) => changedSince(told, file))) return null
  return (
    <p class="told-alert">
      <button
        type="button"
        class="button small"
        onClick={() => {
          const target = document.getElementById(place)
          target?.scrollIntoView({ block: 'start' })
          target?.focus({ preventScroll: true })
        }}
      >
        {text.case.told.alert}
      </button>
    </p>
  )
}

/** What the shopper was told, word for word, with the knowledge it came from, and what the file now says otherwise. */
export function ToldPart({
  file,
  transcript,
  onMessage,
}: {
  file: Case
  transcript: readonly Message[]
  onMessage: (messageId: string) => void
}) {
  const { text } = useDesk()
  const all = toldIn(transcript)
  return (
    <Part title={text.case.told.title}>
      {all.length === 0 ? (
        <p class="quiet">{text.case.told.none}</p>
      ) : (
        <ul class="told" id={place} tabIndex={-1}>
          {all.map((told) => (
            <One key={told.message} told={told} file={file} onMessage={onMessage} />
          ))}
        </ul>
      )}
    </Part>
  )
}

function One({ told, file, onMessage }: { told: Told; file: Case; onMessage: (messageId: string) => void }) {
  const { desk, text } = useDesk()
  const words = text.case.told
  const change = changedSince(told, file)
  return (
    <li>
      <p class="right-head">
        <strong lang={file.language}>{told.title}</strong>
        <span class="verdict">{text.file.verdicts[told.kind]}</span>
      </p>
      <blockquote lang={file.language}>
        {told.words.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        {told.deadlines.map(({ id, article, label, day }) => (
          <p key={`${id} ${article}`}>
            {label}
            {file.language === 'fr' ? '\u00a0: ' : ': '}
            <time dateTime={day} lang={desk.preferences.language.value}>
              {text.formats.longDay(day)}
            </time>
          </p>
        ))}
      </blockquote>
      <p class="quiet">
        {words.on(text.formats.at(told.at, desk.clock.value), told.knowledgeVersion)}{' '}
        <button type="button" class="button small plain" onClick={() => onMessage(told.message)}>
          {text.file.showMessage}
        </button>
      </p>
      {change && (
        <div class="told-changed">
          <strong>{words.changed}</strong>
          <ul>
            {change.verdict && (
              <li>{words.verdict(text.file.verdicts[change.verdict.from], text.file.verdicts[change.verdict.to])}</li>
            )}
            {change.deadlines.map(({ label, from, to }) => (
              <li key={label}>
                {words.deadline(
                  label,
                  text.formats.shortDay(from),
                  to === null ? words.over : text.formats.shortDay(to),
                )}
              </li>
            ))}
          </ul>
          <p>{words.tell}</p>
        </div>
      )}
    </li>
  )
}
