import { Component } from 'preact'
import type { Letter as LetterValue } from '../../../protocol/index.ts'
import { Sheet } from '../components/Sheet.tsx'
import { words } from '../i18n/later.ts'
import { attempt, call } from '../state/conversation.ts'
import { state } from '../state/store.ts'
import { save } from './file.ts'

const blank = /\[[^\]\n]*\]/g

/** A letter filled from the facts: what is left to write is marked, the text is the shopper's to change. */
export class Letter extends Component<object, { letter?: LetterValue; text: string; copied: boolean }> {
  override state: { letter?: LetterValue; text: string; copied: boolean } = { text: '', copied: false }

  override componentDidMount() {
    attempt(async () => {
      const letter: LetterValue = await (await call(`/letters/${encodeURIComponent(`${state.letter}`)}`)).json()
      this.setState({ letter, text: letter.text })
    })
  }

  next = () => {
    const field = document.querySelector<HTMLTextAreaElement>('.letter textarea')
    const found = [...this.state.text.matchAll(blank)]
    const target = found.find(({ index }) => index >= (field?.selectionEnd ?? 0)) ?? found[0]
    field?.focus()
    if (target) field?.setSelectionRange(target.index, target.index + target[0].length)
  }

  override render() {
    const { letter, text, copied } = this.state
    if (!letter) return <Sheet title="…" />
    const blanks = text.match(blank) ?? []
    return (
      <Sheet title={letter.title} key="letter">
        <p class="screen">{letter.explanation}</p>
        <p class="screen" role="status">
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
            onInput={({ currentTarget }) => this.setState({ text: currentTarget.value, copied: false })}
          />
        </div>
        <p class="buttons">
          <button
            type="button"
            class="main"
            onClick={() => navigator.clipboard.writeText(text).then(() => this.setState({ copied: true }), this.next)}
          >
            {copied ? words.copied : words.copy}
          </button>
          <button type="button" onClick={() => save(`${letter.id}.txt`, text)}>
            {words.save}
          </button>
          <button type="button" onClick={() => print()}>
            {words.print}
          </button>
        </p>
      </Sheet>
    )
  }
}
