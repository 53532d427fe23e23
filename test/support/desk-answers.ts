/** Answers that wait to be read, as seen from the desk's page, held in memory. */
import { type Answer, DecideAnswer, HeldAnswers, ProblemError } from '../../protocol/index.ts'
import { DeskServer } from './desk-server.ts'

export class AnswersServer {
  readonly desk = new DeskServer()
  answers: HeldAnswers['answers']

  constructor(answer: Answer) {
    this.answers = [
      {
        id: 'held-1',
        language: 'fr',
        words: 'j’ai reçu mon casque il y a 5 jours, je peux le rendre ?',
        answer,
        askedAt: '2026-11-21T10:00:00.000Z',
        dueAt: '2026-11-21T15:00:00.000Z',
      },
    ]
    this.desk.parts.push((method, path, body) => {
      if (path === 'answers') return Response.json(HeldAnswers.parse({ supervises: true, answers: this.answers }))
      if (method !== 'POST' || !path.startsWith('answers/')) return null
      const known = this.answers.some(({ id }) => path === `answers/${id}`)
      if (!known || !DecideAnswer.safeParse(body).success) {
        const problem = new ProblemError(known ? 'invalid-input' : 'answer-shown').toProblem('correlation-1')
        return Response.json(problem, { status: problem.status })
      }
      this.answers = []
      return new Response(null, { status: 204 })
    })
  }
}
