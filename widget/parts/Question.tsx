import type { Question as QuestionValue } from '../../protocol/index.ts'
import type { PartStrings } from './i18n/fr.ts'
import { ValueForm } from './ValueForm.tsx'

export interface QuestionProps {
  question: QuestionValue
  strings: PartStrings
  /** Absent: the question was answered or cannot be answered here. */
  onReply?: ((text: string) => void) | undefined
}

/** The one question whose answer changes the verdict, with its answers as buttons or a date to pick. */
export const Question = ({ question, strings, onReply }: QuestionProps) => (
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
          <ValueForm
            type="date"
            label={question.text}
            strings={strings}
            onValue={(day) => onReply(day.split('-').reverse().join('/'))}
          />
        )}
      </div>
    )}
  </div>
)
