import { expect, test, vi } from 'vitest'
import { senderOf } from '../../../../worker/cases/senders/sender.ts'
import type { Env } from '../../../../worker/env.ts'
import { MailProvider, providerKey } from '../../../support/worker-mail-provider.ts'

const mail = { id: 'm', to: 'lucie@mail.example', subject: 'Bonjour', text: 'Bonjour', html: '<p>Bonjour</p>' }

test.each([
  ['without a key: the binding', {}, 1, 0],
  ['with a key: the provider', { MAIL_PROVIDER_KEY: providerKey }, 0, 1],
  [
    'with a key in a demonstration: nothing leaves, the binding is the local one',
    { MAIL_PROVIDER_KEY: providerKey, DEMO: '1' },
    1,
    0,
  ],
])('%s', async (_case, variables, byBinding, byProvider) => {
  const provider = new MailProvider()
  const send = vi.fn(async () => ({ messageId: 'x' }))
  const env = { MAIL: { send }, MAIL_FROM: 'ne-pas-repondre@recours.example', ...variables } as unknown as Env
  expect(await senderOf(env, provider.call).send(mail)).toEqual({ outcome: 'delivered' })
  expect(send).toHaveBeenCalledTimes(byBinding)
  expect(provider.delivered).toHaveLength(byProvider)
})
