import { accepted, type MerchantClient } from './client.ts'

/** Every case that waits, nearest legal day first, page after page. */
export async function* waitingCases(client: MerchantClient, limit = 50) {
  for (let after: string | null | undefined; after !== null; ) {
    const query = { status: 'waiting' as const, limit, ...(after !== undefined && { after }) }
    const page = accepted(await client.GET('/v1/merchant/cases', { params: { query } }))
    yield* page.cases
    after = page.next
  }
}

/** The file of one case and all that was said; written in the merchant's log as read. */
export async function readCase(client: MerchantClient, caseId: string) {
  return accepted(await client.GET('/v1/merchant/cases/{case}', { params: { path: { case: caseId } } }))
}
