import { Component } from 'preact'
import type { Letter as LetterValue } from '../../../protocol/index.ts'
import { Sheet } from '../components/Sheet.tsx'
import { strings } from '../i18n/index.ts'
import { words } from '../i18n/later.ts'
import { attempt, call } from '../state/conversation.ts'
import { show, state } from '../state/store.ts'
import { draftOf } from './declaration/draft.ts'
import { save } from './file.ts'
import { Citations, letterPage } from './letter-page.tsx'
import { Paper } from './Paper.tsx'

const blank = /\[[^\]\n]*\]/g
/** Characters that a complaint may hold. */
const complaintMaxLength = 4000

/** Letters as the shopper changed them, in this document's memory only. */
const changed = new Map<string, string>()

/** What a letter last put into the complaint form: sent again, it takes its place. */
let sent: string | undefined

/** Forgets what was changed in every letter. */
export const forgetLetters = () => changed.clear()

/** A letter to a bank, a mediator or another seller is not this merchant's. */
const isTo = (merchant: string, { text }: LetterValue) => text.includes(`attention de ${merchant}`)

const functions = { withdraw: words.withdraw, cancel: words.cancel }

/** What does the same as the letter, at once and with its own acknowledgement. */
function functionOf({ id }: LetterValue): keyof typeof functions | undefined {
  if (id.startsWith('withdrawal')) return 'withdraw'
  return id === 'subscription-cancellation' && state.settings.subscriptions ? 'cancel' : undefined
}

interface Progress {
  letter?: LetterValue
  text: string
  copied: boolean
}

/** A letter filled from the facts: what is left to write is marked, the text is the shopper's to change. */
export class Letter extends Component<object, Progress> {
  id = `${state.entry?.letter}`
  override state: Progress = { text: '', copied: false }

  override componentDidMount() {
    attempt(async () => {
      const letter: LetterValue = await (await call(`/letters/${encodeURIComponent(this.id)}`)).json()
      this.setState({ letter, text: changed.get(this.id) ?? letter.text })
    })
  }

  next = () => {
    const field = document.querySelector<HTMLTextAreaElement>('.letter textarea')
    const found = [...this.state.text.matchAll(blank)]
    const target = found.find(({ index }) => index >= (field?.selectionEnd ?? 0)) ?? found[0]
    field?.focus()
    if (target) field?.setSelectionRange(target.index, target.index + target[0].length)
  }

  write = (text: string) => {
    changed.set(this.id, text)
    this.setState({ text, copied: false })
  }

  /** The complaint form, begun with the letter; what was already written there stays, above it. */
  send = () => {
    const { values, touched } = draftOf('complaint')
    const letter = this.state.text.trim()
    const written = touched.happened && values.happened !== sent ? (values.happened ?? '') : ''
    sent = `${written}\n\n${letter}`.trim().slice(0, complaintMaxLength)
    values.happened = sent
    touched.happened = true
    show('complain')
  }

  override render() {
    const { letter, text, copied } = this.state
    if (!letter) return <Sheet title="…" />
    const blanks = text.match(blank) ?? []
    const acting = functionOf(letter)
    return (
      <Sheet title={letter.title} key="letter">
        <p>{letter.explanation}</p>
        <p role="status">
          {words.letterBlanks(blanks.length)}{' '}
          {blanks[0] && (
            <button type="button" class="link" onClick={this.next}>
              {words.nextBlank}
            </button>
          )}
        </p>
        <div class="letter">
          <pre aria-hidden="true">
            {text.split(blank).map((piece, index) => [piece, blanks[index] && <mark>{blanks[index]}</mark>])}{' '}
          </pre>
          <textarea
            aria-label={words.letterText}
            value={text}
            onInput={({ currentTarget }) => this.write(currentTarget.value)}
          />
        </div>
        <Citations citations={letter.citations} />
        <p class="buttons">
          <button type="button" onClick={() => print()}>
            {words.print}
          </button>
          <button
            type="button"
            onClick={() => save(`${letter.id}.html`, letterPage(letter, text, strings.language), 'text/html')}
          >
            {words.saveHtml}
          </button>
          <button type="button" onClick={() => save(`${letter.id}.txt`, text)}>
            {words.saveText}
          </button>
        </p>
        <p class="buttons bar">
          <button
            type="button"
            class="main"
            onClick={() => navigator.clipboard.writeText(text).then(() => this.setState({ copied: true }), this.next)}
          >
            {copied ? words.copied : words.copy}
          </button>
          {isTo(state.settings.name, letter) && (
            <button type="button" onClick={acting ? () => show(acting) : this.send}>
              {acting ? functions[acting] : words.sendLetter}
            </button>
          )}
        </p>
        <Paper text={text} />
      </Sheet>
    )
  }
}
