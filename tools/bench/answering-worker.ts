/** A Worker that only answers messages, many times over, so that one answer can be timed from outside: its own clock stands still. */
import { answering } from '../../worker/answer/index.ts'
import { demoMerchant } from '../../worker/routes/demo-merchant.ts'

const merchant = demoMerchant([])

export default {
  async fetch(request: Request): Promise<Response> {
    if (request.method !== 'POST') return new Response('ok')
    const { text, times } = (await request.json()) as { text: string; times: number }
    for (let time = 0; time < times; time++) {
      const situation = answering.begin({ language: 'fr' })
      answering.answer({ situation, text, messageId: 'bench', askedOn: '2026-11-21', merchant })
    }
    return new Response('done')
  },
}
