import { accepted, type MerchantClient } from './client.ts'

/** A shopper telephones: what they say is written down, and the assistant's answer comes back to be read to them. */
export async function beginConversation(client: MerchantClient, words: string) {
  const { conversation } = accepted(
    await client.POST('/v1/merchant/conversations', {
      // Keep the ids: a request that was cut is repeated with the same one, and does nothing twice.
      body: { id: crypto.randomUUID(), language: 'fr', context: { order: 'ML-48213', product: 'Téléphone Nova 3' } },
    }),
  )
  const { answer } = accepted(
    await client.POST('/v1/merchant/conversations/{conversation}/messages', {
      params: { path: { conversation } },
      body: { id: crypto.randomUUID(), text: words },
    }),
  )
  const told = answer?.answer
  return {
    conversation,
    /** What to read out to the shopper, verdict first; `more` comes on demand. */
    sentences: told?.blocks
      .filter(({ more }) => !more)
      .flatMap(({ title, sentences }) => [...(title ? [title] : []), ...sentences.map(({ text }) => text)]),
    /** Asked only when the answer would change the verdict. */
    question: told?.question?.text,
    lastDays: told?.deadlines.map(({ label, day }) => `${label} : ${day}`) ?? [],
  }
}
