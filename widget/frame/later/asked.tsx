import { Question } from '../../parts/Question.tsx'
import { ValueForm } from '../../parts/ValueForm.tsx'
import { strings } from '../i18n/index.ts'
import { attempt, call, restore } from '../state/conversation.ts'
import { state } from '../state/store.ts'
import { newId } from '../transport/client.ts'

/** Says it to the person; tried again, it is the same message. */
function say(text: string) {
  const message = { id: newId(), text }
  attempt(async () => {
    await (await call('/messages', message)).text()
    await restore()
  })
}

/** The answers to the question that a person has just put: a tap, a day or a sum; or the shopper's own words. */
export function Asked() {
  const { messages, busy, case: file } = state
  const last = messages.findLast(({ author }) => author !== 'system')
  const question = last?.author === 'agent' ? last.question : undefined
  if (!question || !file || file.status === 'resolved' || busy) return null
  return (
    <div class="asked">
      <Question question={question} strings={strings} onReply={say} />
      {question.input === 'amount' && (
        <ValueForm type="number" label={question.text} strings={strings} onValue={(sum) => say(sum)} />
      )}
    </div>
  )
}
