import { type Context, Hono } from 'hono'
import { unwrap } from '../errors.ts'
import { type DeskEnv, deskOf } from './desk-session.ts'
import { type FileRequest, receiveFile, removeFile, sendFile } from './uploads.ts'

const path = '/cases/:case/files/:file'

/** The files of a case: whoever may read it opens them, who holds it joins more. */
export const caseFileRoutes = new Hono<DeskEnv>()

caseFileRoutes.get(path, async (context) => {
  const { acting, signedIn } = context.var
  const asked = await fileOf(context, 'open')
  return sendFile(context.env, asked, () =>
    deskOf(context.env, signedIn).note(acting, 'file-opened', context.req.param('case')),
  )
})

caseFileRoutes.post(path, async (context) => receiveFile(context.env, context.req.raw, await fileOf(context, 'join')))

caseFileRoutes.delete(path, async (context) => removeFile(await fileOf(context, 'join')))

/** The conversation's name is made here, from the session's merchant and what its Desk knows of the case. */
async function fileOf(context: Context<DeskEnv>, may: 'open' | 'join'): Promise<FileRequest> {
  const { acting, signedIn } = context.var
  const caseId = context.req.param('case') ?? ''
  const conversation = unwrap(await deskOf(context.env, signedIn).conversationOf(acting, caseId, may))
  return {
    conversation: context.env.CONVERSATION.getByName(`${signedIn.agent.merchant.slug}:${conversation}`),
    party: { caseId },
    file: context.req.param('file') ?? '',
  }
}
