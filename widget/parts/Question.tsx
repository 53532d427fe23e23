import type { Question as QuestionValue } from '../../protocol/index.ts'
import type { PartStrings } from './i18n/fr.ts'

export interface QuestionProps {
  question: QuestionValue
  strings: PartStrings
  /** Absent: the question was answered or cannot be answered here. */
  onReply?: ((text: string) => void) | undefined
}

/** The one question whose answer changes the verdict, with its answers as buttons or a date to pick. */
export function Question({ question, strings, onReply }: QuestionProps) {
  return (
    <div class="question">
      <p>{question.text}</p>
      {onReply && (
        <div class="choices">
          {question.replies.map(({ label }) => (
            <button type="button" key={label} onClick={() => onReply(label)}>
              {label}
            </button>
          ))}
          {question.input === 'date' && (
            <form
              onSubmit={(event) => {
                event.preventDefault()
                const [year, month, day] = `${new FormData(event.currentTarget).get('day')}`.split('-')
                onReply(`${day}/${month}/${year}`)
              }}
            >
              <input type="date" name="day" required aria-label={strings.chosenDay} />
              <button type="submit">{strings.confirm}</button>
            </form>
          )}
        </div>
      )}
    </div>
  )
}
