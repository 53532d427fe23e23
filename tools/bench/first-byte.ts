import { randomUUID } from 'node:crypto'
import { standingService } from '../../test/support/service.ts'
import { type Figure, median } from './median.ts'

const turns = 60

/** Time to the first byte of an answer's stream on loopback, beside the same server's `/healthz` in the same run. */
export async function firstByte(): Promise<Figure[]> {
  const service = await standingService()
  const origin = service.publicOrigin
  const headers = { 'content-type': 'application/json', origin }

  const answers: number[] = []
  const floor: number[] = []
  for (let turn = 0; turn < turns; turn++) {
    const created = await fetch(`${origin}/v1/conversations`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ merchant: 'maison-lucie', language: 'fr' }),
    })
    const { conversation, token } = (await created.json()) as { conversation: string; token: string }
    const body = JSON.stringify({ id: uuidVersion7(), text: 'j’ai reçu un pull lundi, je peux encore le rendre ?' })
    const before = performance.now()
    const response = await fetch(`${origin}/v1/conversations/${conversation}/messages`, {
      method: 'POST',
      headers: { ...headers, authorization: `Bearer ${token}` },
      body,
    })
    const reader = response.body?.getReader()
    await reader?.read()
    answers.push(performance.now() - before)
    await reader?.cancel()
    const empty = performance.now()
    await (await fetch(`${origin}/healthz`)).text()
    floor.push(performance.now() - empty)
  }
  await service.close()
  const [ours, theirs] = [median(answers), median(floor)]
  return [
    { what: 'first byte of an answer p50', value: `${ours.toFixed(1)} ms`, target: '≤ 15 ms', met: ours <= 15 },
    { what: '/healthz through the same server p50', value: `${theirs.toFixed(1)} ms` },
  ]
}

/** A message id as the widget makes it: the time first, then chance. */
function uuidVersion7(): string {
  const time = Date.now().toString(16).padStart(12, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`
}
