import { Hono } from 'hono'
import type { Env } from '../env.ts'

/** Demonstration mode only, mounted at `/demo`: the outbox (`/demo/outbox`) and the seed (`POST /demo/seed`). */
export const demoRoutes = new Hono<{ Bindings: Env }>()
