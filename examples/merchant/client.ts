/**
 * A client for a merchant's own programs, typed by the OpenAPI document. It holds a key, so it belongs on a server: from a
 * web page the service refuses it.
 */
import createClient, { type Client } from 'openapi-fetch'
import type { components, paths } from '../client/api.ts'

type Problem = components['schemas']['ProblemDetails']
export type Case = components['schemas']['Case']
export type Message = components['schemas']['Message']
export type MerchantClient = Client<paths>

/** A refusal of the service: decide by `problem.type`. */
export class Refused extends Error {
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.detail ?? problem.title)
    this.problem = problem
  }
}

export interface Connection {
  /** Where the service is: `https://recours.example`. */
  baseUrl: string
  /** Made at the desk, under Settings, Keys. Keep it among the secrets of your server. */
  key: string
  fetch?: (request: Request) => Promise<Response>
}

export function merchantClient({ baseUrl, key, fetch }: Connection): MerchantClient {
  return createClient<paths>({ baseUrl, headers: { authorization: `Bearer ${key}` }, ...(fetch && { fetch }) })
}

/** The value of a good answer. Throws `Refused`. */
export function accepted<T>({ data, error }: { data?: T; error?: Problem }): T {
  if (error) throw new Refused(error)
  if (data === undefined) throw new Error('The service answered nothing.')
  return data
}
