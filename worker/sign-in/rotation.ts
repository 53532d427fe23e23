import type { BetterAuthPlugin } from 'better-auth'

/** What the library keeps for its own endpoints: another session for the same person, whose predecessor is dead. */
export async function rotation() {
  const [{ createAuthEndpoint, sensitiveSessionMiddleware }, { setSessionCookie }] = await Promise.all([
    import('better-auth/api'),
    import('better-auth/cookies'),
  ])
  return {
    id: 'rotation',
    endpoints: {
      rotateSession: createAuthEndpoint(
        '/rotate-session',
        { method: 'POST', use: [sensitiveSessionMiddleware] },
        async (context) => {
          const { session, user } = context.context.session
          // The twelve hours of a session are counted from when the person signed in.
          const kept = { createdAt: session.createdAt }
          const next = await context.context.internalAdapter.createSession(user.id, false, kept, true)
          await setSessionCookie(context, { session: next, user })
          await context.context.internalAdapter.deleteSession(session.token)
          return context.json({ session: next.id })
        },
      ),
    },
  } satisfies BetterAuthPlugin
}
