import * as z from 'zod'
import { GiveSecondFactor } from './second-factor.ts'

/** What a program of the merchant may do with a key, one by one. */
export const KeyScope = z.enum(['conversations:write', 'cases:read', 'cases:write', 'replies:write', 'events:write'])
export type KeyScope = z.infer<typeof KeyScope>

/** `POST /v1/desk/keys` → 201 `KeyMade`. `code`: of the administrator's second factor, asked again; only Cloudflare Access, where it is Access that asks, does without. */
export const MakeKey = z.strictObject({
  name: z.string().trim().min(1).max(80),
  scopes: z.array(KeyScope).min(1).max(KeyScope.options.length),
  code: GiveSecondFactor.shape.code.optional(),
})
export type MakeKey = z.infer<typeof MakeKey>

/** `POST /v1/desk/keys/<id>/rotate` → 200 `KeyMade`: the former secret counts for a day more. `DELETE /v1/desk/keys/<id>` → 204: it ends at once. */
export const RotateKey = MakeKey.pick({ code: true })
export type RotateKey = z.infer<typeof RotateKey>

/** A key as the desk shows it: never its secret. `prefix`: how it begins, which is no secret. */
export interface KeyView {
  id: string
  name: string
  prefix: string
  scopes: KeyScope[]
  /** ISO instants. */
  createdAt: string
  endsAt: string
  /** The day on which it was last used; absent: never. */
  usedOn?: string
  /** A replaced secret still counts until then. */
  rotatingUntil?: string
}

/** `GET /v1/desk/keys`: those that count or have ended, oldest first. */
export interface KeysPage {
  keys: KeyView[]
}

/** `secret`: the whole key, shown once and never again. */
export interface KeyMade {
  key: KeyView
  secret: string
}
