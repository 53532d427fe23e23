import { useSignal } from '@preact/signals'
import type { Duplicate } from '../../../protocol/index.ts'
import { focusCase } from '../../state/focus.ts'
import type { MoveAsked } from '../../state/moves.ts'
import { movesOf } from '../../state/moves-allowed.ts'
import { useDesk } from '../../state/place.ts'
import type { Failure } from '../../transport/outcome.ts'
import { Dialog } from '../Dialog.tsx'
import { Notice } from '../Notice.tsx'

/** Open cases that look like this one, and which of the two to keep. */
export function MergeDialog({ asked, onClose }: { asked: MoveAsked; onClose: () => void }) {
  const { desk, text } = useDesk()
  const failure = useSignal<Failure | null>(null)
  const view = desk.file.view.value
  const [id] = asked.cases
  const duplicates = view?.moves?.duplicates ?? []
  const mayMerge = view !== null && movesOf(desk, view).includes('merge')
  const keep = async (other: Duplicate, kept: 'this' | 'other') => {
    if (id === undefined) return
    const [closing, into] = kept === 'this' ? [other.id, id] : [id, other.id]
    failure.value = await desk.moves.move(closing, 'merge', { into })
    if (failure.value !== null) return
    onClose()
    if (kept === 'other') desk.openCase(into)
    focusCase()
  }
  return (
    <Dialog title={text.moves.mergeTitle} onClose={onClose}>
      {duplicates.length === 0 ? (
        <p>{text.moves.mergeNone}</p>
      ) : (
        <>
          {mayMerge && (
            <>
              <p>{text.moves.mergeText}</p>
              <p class="notice quiet">{text.moves.mergeCheck}</p>
            </>
          )}
          <ul class="duplicates">
            {duplicates.map((other) => (
              <li key={other.id}>
                <p class="duplicate-who">
                  <strong>
                    <bdi>{other.shopper}</bdi>
                  </strong>
                  {other.same.map((one) => (
                    <span key={one} class="tag">
                      {text.moves.same[one]}
                    </span>
                  ))}
                </p>
                <p>
                  <bdi>{other.title}</bdi>
                </p>
                <p class="quiet">
                  <a href={`#${other.id}`} onClick={onClose}>
                    {text.file.reference(other.reference)}
                  </a>
                  {' · '}
                  {text.moves.opened(text.formats.at(other.openedAt, desk.clock.value))}
                </p>
                {mayMerge && (
                  <div class="duplicate-buttons">
                    {other.keep.includes('this') && (
                      <button type="button" class="button small" onClick={() => void keep(other, 'this')}>
                        {text.moves.keepThis}
                      </button>
                    )}
                    {other.keep.includes('other') && (
                      <button type="button" class="button small" onClick={() => void keep(other, 'other')}>
                        {text.moves.keepOther}
                      </button>
                    )}
                    {other.keep.length === 0 && (
                      <p class="quiet">{other.same.includes('email') ? text.moves.keepBoth : text.moves.otherPerson}</p>
                    )}
                  </div>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      <div role="alert">{failure.value && <Notice tone="bad">{text.failure(failure.value)}</Notice>}</div>
      <div class="dialog-buttons">
        <button type="button" class="button" onClick={onClose}>
          {text.close}
        </button>
      </div>
    </Dialog>
  )
}
