import type { AddConnector, ConnectorKind } from '../../../protocol/index.ts'

export type FieldName = 'url' | 'address' | 'subdomain' | 'email' | 'token' | 'account' | 'inbox' | 'signingSecret'

/** The kinds in the order in which they are offered. */
export const connectorKinds = ['webhook', 'email', 'slack', 'zendesk', 'chatwoot'] as const satisfies ConnectorKind[]

/** What is asked for to add a connector. */
export const fieldsOf: Record<ConnectorKind, readonly FieldName[]> = {
  webhook: ['url'],
  email: ['address'],
  slack: ['url'],
  zendesk: ['subdomain', 'email', 'token', 'signingSecret'],
  chatwoot: ['account', 'inbox', 'token', 'signingSecret'],
}

/** What is asked for to change its secrets; a webhook's are made by the service. */
export const secretFieldsOf: Record<ConnectorKind, readonly FieldName[]> = {
  webhook: [],
  email: [],
  slack: ['url'],
  zendesk: ['token', 'signingSecret'],
  chatwoot: ['token', 'signingSecret'],
}

export type Values = Partial<Record<FieldName, string>>

/** Names of the fields that must be filled in and are not. */
export function missingOf(fields: readonly FieldName[], values: Values): FieldName[] {
  return fields.filter((field) => field !== 'signingSecret' && (values[field] ?? '').trim() === '')
}

/** What the service is asked for. */
export function inputOf(kind: ConnectorKind, name: string, values: Values): AddConnector {
  const { url = '', address = '', subdomain = '', email = '', token = '', account = '', inbox = '' } = trimmed(values)
  const { signingSecret } = trimmed(values)
  const signed = signingSecret ? { signingSecret } : {}
  switch (kind) {
    case 'webhook':
    case 'slack':
      return { kind, name, url }
    case 'email':
      return { kind, name, address }
    case 'zendesk':
      return { kind, name, subdomain, email, token, ...signed }
    case 'chatwoot':
      return { kind, name, account, inbox, token, ...signed }
    default:
      return kind satisfies never
  }
}

/** The values without spaces around them, and without what is empty. */
export function trimmed(values: Values): Values {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => (value.trim() === '' ? [] : [[name, value.trim()]])),
  )
}
