import { useSignal } from '@preact/signals'
import type { ManyMoved } from '../../../protocol/index.ts'
import { useDesk } from '../../state/place.ts'
import type { Failure } from '../../transport/outcome.ts'
import { Icon } from '../Icon.tsx'
import { Notice } from '../Notice.tsx'
import './moves.css'

/** What can be done with the selected cases, and what became of the last ones. */
export function BulkBar() {
  const { desk, text } = useDesk()
  const { moves } = desk
  const failure = useSignal<Failure | null>(null)
  const count = moves.selected.value.size
  if (count === 0 && !moves.result.value) return null
  const cases = [...moves.selected.value]
  return (
    <div class="bulk-bar">
      <Result />
      <div role="alert">{failure.value && <Notice tone="bad">{text.failure(failure.value)}</Notice>}</div>
      {count > 0 && (
        <>
          <div class="bulk-head">
            <p role="status">
              <strong>{text.moves.selected(count)}</strong> {moves.isFull.value && text.moves.tooMany}
            </p>
            <button
              type="button"
              class="button icon-only"
              aria-label={text.moves.clear}
              title={text.moves.clear}
              onClick={moves.clearSelection}
            >
              <Icon name="close" />
            </button>
          </div>
          <div class="bulk-buttons">
            <button
              type="button"
              class="button small"
              aria-disabled={moves.moving.value}
              onClick={async () => {
                failure.value = await moves.moveMany({ act: 'claim', cases })
              }}
            >
              {text.moves.many.claim}
            </button>
            {(['assign', 'snooze', 'resolve'] as const).map((kind) => (
              <button
                key={kind}
                type="button"
                class="button small"
                aria-disabled={moves.moving.value}
                onClick={() => {
                  moves.asked.value = { kind, cases, one: false }
                }}
              >
                {text.moves.many[kind]}
              </button>
            ))}
          </div>
        </>
      )}
    </div>
  )
}

function Result() {
  const { desk, text } = useDesk()
  const result = desk.moves.result.value
  return (
    <div role="status" class="bulk-result">
      {result && (
        <>
          <p>
            {result.failed.length === 0
              ? text.moves.allDone(result.done.length)
              : text.moves.result(result.done.length, result.failed.length)}
          </p>
          {result.failed.length > 0 && (
            <ul>
              {result.failed.map((one) => (
                <li key={one.case}>
                  <bdi>{result.names[one.case]}</bdi> · <Why failed={one} />
                </li>
              ))}
            </ul>
          )}
          <button type="button" class="button plain" onClick={desk.moves.dismissResult}>
            {text.close}
          </button>
        </>
      )}
    </div>
  )
}

function Why({ failed: { problem, detail } }: { failed: ManyMoved['failed'][number] }) {
  const { text } = useDesk()
  const { failures } = text.moves
  if (problem === 'case-already-claimed') return <>{failures.held(detail ?? '')}</>
  if (problem === 'case-not-claimed') return <>{failures.notYours}</>
  if (problem === 'case-closed') return <>{failures.closed}</>
  if (problem === 'snooze-too-late') return <>{failures.tooLate(detail ? text.formats.shortDay(detail) : '')}</>
  return <>{problem === 'not-found' ? failures.gone : failures.other}</>
}
