import { Hono } from 'hono'
import type { Env } from '../env.ts'

/** What agents may ask, mounted at `/v1/desk`, on the desk's origin only. */
export const deskRoutes = new Hono<{ Bindings: Env }>()
