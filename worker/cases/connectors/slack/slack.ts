import type { Connector } from '../connector.ts'
import { judge, request } from '../request.ts'
import { eventLines, eventTitle, openWords } from '../words.ts'

/** The services that take Slack's incoming webhooks, fixed here: the whole address is a secret. */
const addresses = [
  /^https:\/\/hooks\.slack\.com\/services\/T[A-Z0-9]{2,20}\/B[A-Z0-9]{2,20}\/[A-Za-z0-9]{16,64}$/,
  /^https:\/\/discord\.com\/api\/webhooks\/\d{5,25}\/[\w-]{20,120}\/slack$/,
]

/** A line in a channel, by an incoming webhook as Slack publishes it. */
export const slack: Connector = {
  kind: 'slack',
  accept(input) {
    const isKnown = input.kind === 'slack' && addresses.some((address) => address.test(input.url))
    return isKnown ? { settings: { url: new URL(input.url).origin }, credentials: { key: input.url } } : null
  },
  target: ({ url = '' }) => new URL(url).host,
  async send(event, { keys, language, call, now }) {
    const url = keys.current.key ?? ''
    if (!addresses.some((address) => address.test(url))) return { outcome: 'forbidden-target' }
    const title = `*${inert(eventTitle(event, language))}*`
    const link = event.case ? [`<${event.case.url}|${openWords(language)}>`] : []
    const text = [title, ...eventLines(event, language).map(inert), ...link].join('\n')
    const body = JSON.stringify({ text, unfurl_links: false, unfurl_media: false })
    return judge(
      await request(call, url, { method: 'POST', headers: { 'content-type': 'application/json' }, body }),
      now,
    )
  },
}

/** The three characters that mean something to Slack. */
function inert(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
