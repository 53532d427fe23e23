import { DurableObject } from 'cloudflare:workers'
import type { Env } from '../env.ts'

/** One merchant's queue of cases, settings copy, agents' sockets and outbox. */
export class Desk extends DurableObject<Env> {}
