/** A small real OpenAI-compatible server: chat completions, streamed or whole, structured or not. */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Manner, scriptOf } from './model-behaviours.ts'

export interface ModelServer {
  /** What `MODEL_BASE_URL` is set to. */
  address: string
  /** Bodies that reached it, as they came, and the key each brought. */
  received: { body: string; key: string }[]
  close(): Promise<void>
}

/** Starts one on a free port of this machine. `manner`: asked anew at each request. */
export async function modelServer(manner: () => Manner, port = 0): Promise<ModelServer> {
  const received: ModelServer['received'] = []
  const server: Server = createServer(async (request, response) => {
    let body = ''
    for await (const bytes of request) body += String(bytes)
    if (request.method !== 'POST' || request.url !== '/v1/chat/completions') return void response.writeHead(404).end()
    received.push({ body, key: request.headers.authorization ?? '' })
    const { status, headers, steps } = scriptOf(jsonOf(body), manner())
    response.writeHead(status, headers)
    response.flushHeaders()
    for (const step of steps) {
      if (response.destroyed) return
      if ('wait' in step) await new Promise((done) => setTimeout(done, step.wait))
      else if ('die' in step) return void response.destroy()
      else response.write(step.send)
    }
    response.end()
  })
  await new Promise<void>((listening) => server.listen(port, '127.0.0.1', listening))
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`
  return {
    address,
    received,
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections()
        server.close(() => closed())
      }),
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
