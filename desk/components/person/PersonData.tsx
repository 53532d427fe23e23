import { useSignal } from '@preact/signals'
import type { ErasureReceipt, PersonScope } from '../../../protocol/index.ts'
import { useDesk } from '../../state/place.ts'
import { Dialog } from '../Dialog.tsx'
import { Notice } from '../Notice.tsx'
import './Person.css'

/** For administrators, beside a case: the person's data as a file, and their erasure. */
export function PersonData({ caseId }: { caseId: string }) {
  const { desk, text } = useDesk()
  const shown = useSignal(false)
  if (!desk.mayDecide.value) return null
  return (
    <>
      <p class="person-data">
        <button
          type="button"
          class="button small"
          onClick={() => {
            shown.value = true
            void desk.person.begin(caseId)
          }}
        >
          {text.person.title}
        </button>
      </p>
      {shown.value && (
        <PersonDialog
          caseId={caseId}
          onClose={() => {
            shown.value = false
            // Erased, the case is nowhere any more.
            if (desk.person.receipt.value) desk.openCase(null)
          }}
        />
      )}
    </>
  )
}

function PersonDialog({ caseId, onClose }: { caseId: string; onClose: () => void }) {
  const { desk, text } = useDesk()
  const { person } = desk
  const of = useSignal<PersonScope>('case')
  const asking = useSignal(false)
  const cases = person.cases.value
  const receipt = person.receipt.value
  const failure = person.failure.value
  const title = receipt ? text.person.receipt : asking.value ? text.person.eraseTitle : text.person.title
  return (
    <Dialog title={title} onClose={onClose}>
      <div class="person-dialog">
        <div role="alert">{failure && <Notice tone="bad">{text.failure(failure)}</Notice>}</div>
        {receipt ? (
          <Receipt receipt={receipt} onClose={onClose} />
        ) : asking.value ? (
          <>
            <p>{text.person.eraseLead}</p>
            <p class="person-buttons">
              <button
                type="button"
                class="button primary"
                aria-disabled={person.busy.value}
                onClick={() => void person.erase(caseId, of.value)}
              >
                {person.busy.value ? text.person.erasing : text.person.confirm}
              </button>
              <button
                type="button"
                class="button"
                onClick={() => {
                  asking.value = false
                }}
              >
                {text.person.cancel}
              </button>
            </p>
          </>
        ) : (
          <>
            <p>{text.person.lead}</p>
            <fieldset class="person-scope">
              <legend>{text.person.scope}</legend>
              {(['case', 'person'] as const).map((one) => (
                <label key={one}>
                  <input
                    type="radio"
                    name="scope"
                    checked={of.value === one}
                    onChange={() => {
                      of.value = one
                    }}
                  />
                  <span>{one === 'case' ? text.person.thisCase : text.person.everyCase(cases?.length ?? 1)}</span>
                </label>
              ))}
            </fieldset>
            <p class="person-buttons">
              <a class="button" href={person.fileAddress(caseId, of.value, desk.preferences.language.value)} download>
                {text.person.export}
              </a>
              <button
                type="button"
                class="button"
                onClick={() => {
                  asking.value = true
                }}
              >
                {text.person.erase}
              </button>
            </p>
            <p class="quiet">{text.person.exportHint}</p>
          </>
        )}
      </div>
    </Dialog>
  )
}

function Receipt({ receipt, onClose }: { receipt: ErasureReceipt; onClose: () => void }) {
  const { text } = useDesk()
  const { number, erased, kept } = receipt
  const lines = [
    `${text.person.receiptOf(number)} · ${text.formats.longDay(receipt.at.slice(0, 10))}`,
    text.person.gone(erased.messages, erased.files),
    ...(kept.length === 0
      ? [text.person.keptNothing]
      : kept.map(({ reference, until }) => text.person.kept(reference, text.formats.longDay(until)))),
  ]
  const href = `data:text/plain;charset=utf-8,${encodeURIComponent(`${lines.join('\n')}\n`)}`
  return (
    <>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <p class="person-buttons">
        <a class="button primary" href={href} download={`${number}.txt`}>
          {text.person.save}
        </a>
        <button type="button" class="button" onClick={onClose}>
          {text.person.close}
        </button>
      </p>
    </>
  )
}
