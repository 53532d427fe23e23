import { Component } from 'preact'
import type { ErasureReceipt } from '../../../protocol/index.ts'
import { inWords } from '../../parts/day.ts'
import { Sheet } from '../components/Sheet.tsx'
import { strings } from '../i18n/index.ts'
import { words } from '../i18n/later.ts'
import { attempt, call, forget } from '../state/conversation.ts'
import { forgetDrafts } from './declaration/draft.ts'
import { save, saveBlob } from './file.ts'
import { forgetLetters } from './letter.tsx'

interface Known {
  asking?: boolean
  busy?: boolean
  receipt?: ErasureReceipt
}

const day = (value: string) => inWords(value, strings.locale, { dateStyle: 'long', timeZone: 'Europe/Paris' })

/** What went, what stays and until when, as lines. */
function linesOf({ number, at, erased, kept }: ErasureReceipt): string[] {
  return [
    words.receipt(number, day(at)),
    words.erased(erased.messages, erased.files),
    ...(kept[0] ? kept.map((one) => words.keptCase(one.reference, day(one.until))) : [words.keptNothing]),
    ...(kept[0] ? [words.keptWhy] : []),
  ]
}

/** The shopper's own data: to take away, or gone for good. */
export class Data extends Component<object, Known> {
  override state: Known = {}

  take = () =>
    attempt(async () => {
      const response = await call(`/export?lang=${document.documentElement.lang}`)
      saveBlob(words.dataFile, await response.blob())
    })

  erase = () => {
    if (this.state.busy) return
    this.setState({ busy: true })
    attempt(async () => {
      const receipt: ErasureReceipt = await (await call('/erasure', {})).json()
      forget()
      forgetDrafts()
      forgetLetters()
      this.setState({ receipt })
    }).finally(() => this.setState({ busy: false }))
  }

  override render() {
    const { asking, busy, receipt } = this.state
    if (receipt) {
      const lines = linesOf(receipt)
      return (
        <Sheet key="receipt" title={words.receiptTitle}>
          {lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
          <p class="buttons">
            <button type="button" onClick={() => save(`${receipt.number}.txt`, `${lines.join('\n')}\n`)}>
              {words.saveReceipt}
            </button>
          </p>
        </Sheet>
      )
    }
    return (
      <Sheet title={words.data}>
        <p>{words.dataLead}</p>
        <p class="buttons">
          <button type="button" onClick={this.take}>
            {words.dataTake}
          </button>
        </p>
        <h3>{words.dataErase}</h3>
        <p>{words.eraseLead}</p>
        <p class="buttons">
          {asking ? (
            <>
              <button type="button" aria-disabled={busy} onClick={this.erase}>
                {busy ? words.erasing : words.eraseConfirm}
              </button>
              <button type="button" onClick={() => this.setState({ asking: false })}>
                {words.eraseCancel}
              </button>
            </>
          ) : (
            <button type="button" onClick={() => this.setState({ asking: true })}>
              {words.dataErase}
            </button>
          )}
        </p>
      </Sheet>
    )
  }
}
