/** Cloudflare Access, played at the boundary: its keys, and the assertions that it signs. */
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose'

export const team = 'recours-test.cloudflareaccess.com'
export const audience = 'f'.repeat(64)

/** What is changed of a right assertion. `claims`: undefined leaves one out. */
export interface Wrong {
  claims?: Record<string, unknown>
  alg?: string
  kid?: string | null
  /** Signed with a key that is not the team's. */
  foreign?: boolean
}

/** A team with one key of each kind that matters. */
export async function accessTeam() {
  const [own, foreign] = await Promise.all([generateKeyPair('RS256'), generateKeyPair('RS256')])
  const jwk = { ...(await exportJWK(own.publicKey)), kid: 'team-1', alg: 'RS256', use: 'sig' }
  const asked: string[] = []
  let isDown = false
  return {
    asked,
    /** The published keys, as `fetch` would bring them; anything else is an error. */
    fetch: async (input: RequestInfo | URL): Promise<Response> => {
      const url = input instanceof Request ? input.url : `${input}`
      asked.push(url)
      if (url !== `https://${team}/cdn-cgi/access/certs`) throw new Error('Nobody else may be asked')
      return isDown ? new Response('', { status: 503 }) : Response.json({ keys: [jwk] })
    },
    breakDown: () => {
      isDown = true
    },
    async assertion(email: string, { claims = {}, alg = 'RS256', kid = 'team-1', foreign: isForeign }: Wrong = {}) {
      const now = Math.floor(Date.now() / 1000)
      const right = { aud: [audience], iss: `https://${team}`, iat: now, exp: now + 3600, sub: 'a', email }
      const payload = { ...right, identity_nonce: 'login-1', ...claims } as JWTPayload
      for (const [name, value] of Object.entries(claims)) if (value === undefined) delete payload[name]
      const header = { alg, ...(kid !== null && { kid }) }
      if (alg === 'none') return `${text64(JSON.stringify(header))}.${text64(JSON.stringify(payload))}.`
      // The classic: the public key, used as the secret of a symmetric signature.
      const secret = new TextEncoder().encode(JSON.stringify(jwk))
      const key = alg === 'HS256' ? secret : isForeign ? foreign.privateKey : own.privateKey
      return new SignJWT(payload).setProtectedHeader(header).sign(key)
    },
  }
}

function text64(text: string): string {
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}
