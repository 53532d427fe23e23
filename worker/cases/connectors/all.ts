import type { ConnectorKind } from '../../../protocol/index.ts'
import { chatwoot } from './chatwoot/chatwoot.ts'
import type { Connector } from './connector.ts'
import { email } from './email/email.ts'
import { slack } from './slack/slack.ts'
import { webhook } from './webhook/webhook.ts'
import { zendesk } from './zendesk/zendesk.ts'

/** Every connector, by its kind. */
export const connectors: Record<ConnectorKind, Connector> = { webhook, email, slack, zendesk, chatwoot }
