import * as z from 'zod'

/** What a person of the merchant may do. `observer`: reads, never acts; `administrator`: an agent who also decides. */
export const AgentRole = z.enum(['observer', 'agent', 'administrator'])
export type AgentRole = z.infer<typeof AgentRole>

/**
 * Where a session stands. `absent`: the person has no second factor, and may not administer; `asked`: they have one and
 * have not given it yet, so that nothing else is answered; `given`: all that their role allows.
 */
export const SecondFactorState = z.enum(['absent', 'asked', 'given'])
export type SecondFactorState = z.infer<typeof SecondFactorState>

const PersonName = z
  .string()
  .trim()
  .min(1)
  .max(80)
  .regex(/^[^\p{Cc}\p{Cf}]+$/u)

/** `GET /v1/desk/agents` → who works for the merchant, and who is invited. */
export const Staff = z.strictObject({
  agents: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      email: z.string(),
      role: AgentRole,
      /** May no longer sign in. */
      disabled: z.boolean(),
      /** Has a second factor. */
      secondFactor: z.boolean(),
    }),
  ),
  invitations: z.array(
    z.strictObject({ id: z.string(), name: z.string(), email: z.string(), role: AgentRole, expiresAt: z.string() }),
  ),
})
export type Staff = z.infer<typeof Staff>

/** `POST /v1/desk/agents/invitations` → 201 `Staff`. The same address again: a new link, the earlier one is dead. */
export const Invite = z.strictObject({ email: z.email().max(254), name: PersonName, role: AgentRole })
export type Invite = z.infer<typeof Invite>

/** `POST /v1/desk/agents/<id>/role` → 200 `Staff`. Ends the person's sessions: they come back with the new role. */
export const ChangeRole = z.strictObject({ role: AgentRole })

/* `POST /v1/desk/agents/<id>/disable`, `/enable` → 200 `Staff`; `POST /v1/desk/agents/invitations/<id>/withdraw` → 200 `Staff`. */

/** `POST /v1/desk/invitations`: spends the secret of an e-mailed link → 201 `InvitationAccepted`; the person signs in by a code then. */
export const AcceptInvitation = z.strictObject({ secret: z.string().max(200) })
export const InvitationAccepted = z.strictObject({ email: z.string(), merchant: z.string() })
export type InvitationAccepted = z.infer<typeof InvitationAccepted>
