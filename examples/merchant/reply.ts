import { accepted, type MerchantClient, type Message, Refused } from './client.ts'
import { readCase } from './read-cases.ts'

/**
 * Replies to a case in the merchant's name. `meanwhile`: a colleague was faster, and this is what they said; `denied`: the
 * reply seems to deny what the law grants here, and was not sent.
 */
export async function replyTo(
  client: MerchantClient,
  caseId: string,
  text: string,
): Promise<{ sent: Message } | { meanwhile: Message[] } | { denied: string }> {
  const { transcript } = await readCase(client, caseId)
  const seen = transcript.at(-1)?.sequence ?? 0
  try {
    const { message } = accepted(
      await client.POST('/v1/merchant/cases/{case}/replies', {
        params: { path: { case: caseId } },
        body: { id: crypto.randomUUID(), text, seen },
      }),
    )
    return { sent: message }
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    if (error.problem.type === 'replied-meanwhile') return { meanwhile: error.problem.said ?? [] }
    if (error.problem.type === 'denies-a-right') return { denied: error.message }
    throw error
  }
}
