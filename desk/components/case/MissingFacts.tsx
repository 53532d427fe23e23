import { useSignal } from '@preact/signals'
import type { Case, Message } from '../../../protocol/index.ts'
import { useDesk } from '../../state/place.ts'
import { askedIn } from '../../state/told.ts'
import type { Failure } from '../../transport/outcome.ts'
import { Notice } from '../Notice.tsx'

/** The facts that would change a verdict, each with a button that puts its question to the shopper. */
export function MissingFacts({
  file,
  transcript,
  mine,
}: {
  file: Case
  transcript: readonly Message[]
  mine: boolean
}) {
  const { desk, text } = useDesk()
  const words = text.case.asking
  const asking = useSignal<string | null>(null)
  const failure = useSignal<Failure | null>(null)
  const waiting = askedIn(transcript)
  const ask = async (fact: string) => {
    if (asking.value !== null) return
    asking.value = fact
    failure.value = await desk.facts.ask(file.id, fact)
    asking.value = null
  }
  return (
    <>
      <ul class="missing">
        {file.missing.map(({ fact, question }) => (
          <li key={fact}>
            <span lang="fr">{question}</span>
            {waiting === fact ? (
              <span class="tag" role="status">
                {words.waits}
              </span>
            ) : (
              mine && (
                <button
                  type="button"
                  class="button small"
                  aria-label={words.askNamed(question)}
                  aria-disabled={asking.value !== null}
                  onClick={() => void ask(fact)}
                >
                  {asking.value === fact ? text.reply.sending : words.ask}
                </button>
              )
            )}
          </li>
        ))}
      </ul>
      {mine && <p class="quiet">{words.sends}</p>}
      <div role="alert">{failure.value && <Notice tone="bad">{text.failure(failure.value)}</Notice>}</div>
    </>
  )
}
