/** The second factor as seen from the desk's page. */
import { ConfirmSecondFactor, GiveSecondFactor, ProblemError, SecondFactorOffer } from '../../protocol/index.ts'
import type { DeskServer } from './desk-server.ts'

/** The code of the application that is right. */
export const rightFactor = '204816'
export const recoveryCodes = ['7K2MX-4Q9TB', 'HVD3P-W8ZCN', 'RT5YJ-2MB6Q', 'XG9KS-P3D7V']

/** Gives a server in memory what it answers about second factors; `state`: where its session stands. */
export function withFactor(server: DeskServer, state: DeskServer['secondFactor']): DeskServer {
  server.secondFactor = state
  const problem = (type: 'wrong-code' | 'invalid-input') =>
    Response.json(new ProblemError(type).toProblem(), { status: type === 'wrong-code' ? 401 : 400 })
  server.parts.push((_method, path, body) => {
    if (!path.startsWith('second-factor')) return null
    if (path === 'second-factor') {
      const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
      const address = `otpauth://totp/Maison%20Lucie:ines?secret=${secret}&issuer=Maison%20Lucie`
      return Response.json(SecondFactorOffer.parse({ secret, address }), { status: 201 })
    }
    const schema = path.endsWith('/confirm') ? ConfirmSecondFactor : GiveSecondFactor
    const input = schema.safeParse(body)
    if (!input.success) return problem('invalid-input')
    if (input.data.code !== rightFactor && input.data.code !== recoveryCodes[0]) return problem('wrong-code')
    server.secondFactor = 'given'
    const session = server.session()
    return Response.json(path.endsWith('/session') ? session : { session, recoveryCodes })
  })
  return server
}
