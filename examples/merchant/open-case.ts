import { accepted, type MerchantClient } from './client.ts'

/** The shopper has said “yes, pass it on”: only then is a case opened, and how and when they said so is kept with it. */
export async function openCase(client: MerchantClient, conversation: string, contact: { name: string; email: string }) {
  return accepted(
    await client.POST('/v1/merchant/conversations/{conversation}/case', {
      params: { path: { conversation } },
      body: {
        id: crypto.randomUUID(),
        contact,
        wish: 'Une réparation.',
        consent: { given: true, how: 'telephone', at: new Date().toISOString() },
      },
    }),
  )
}
