/** What a shopper does with files, in the conversation that is open when it is done. */
import type { ConversationCreated, ConversationView, Message } from '../../protocol/index.ts'
import { ask, publicOrigin } from './worker-shopper.ts'

export function filesOf(opened: () => ConversationCreated) {
  return {
    fetchFile(file: string, { conversation, token } = opened(), method = 'GET'): Promise<Response> {
      return ask(`/v1/conversations/${conversation}/files/${file}`, {
        token,
        method,
        ...(method !== 'GET' && { origin: publicOrigin }),
      })
    },
    async send(files: string[], text = 'Voici la photo', message: string = crypto.randomUUID()): Promise<Response> {
      const { conversation, token } = opened()
      const response = await ask(`/v1/conversations/${conversation}/messages`, {
        token,
        body: { id: message, text, files },
      })
      if (response.ok) await response.clone().text()
      return response
    },
    async messages(): Promise<Message[]> {
      const { conversation, token } = opened()
      return (await (await ask(`/v1/conversations/${conversation}`, { token })).json<ConversationView>()).messages
    },
  }
}
