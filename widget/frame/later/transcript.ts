import type { Answer, JoinedFile, Message } from '../../../protocol/index.ts'
import { inWords } from '../../parts/day.ts'
import { strings } from '../i18n/index.ts'
import { words } from '../i18n/later.ts'
import { state } from '../state/store.ts'
import { save } from './file.ts'

/** One message as plain lines: who, when, and all that was shown. */
function lines({ author, name, text, sentAt, answer, files = [] }: Message): string[] {
  const who = author === 'shopper' ? words.you : author === 'bot' ? words.assistant : (name ?? state.settings.name)
  const when = inWords(sentAt, strings.locale, { dateStyle: 'short', timeStyle: 'short', timeZone: 'Europe/Paris' })
  return [`— ${who}, ${when}`, ...(answer ? answerLines(answer) : [text]), ...files.map(fileLine), '']
}

/** A file cannot stand in a text: what proves which one it was does. */
const fileLine = ({ name, size, sha256 }: JoinedFile) =>
  `[${words.fileJoined} ${name} (${words.fileSize(size)}, SHA-256 ${sha256})]`

function answerLines({ blocks, deadlines, citations, question }: Answer): string[] {
  const label = (key: string) => citations.find(({ article }) => article === key)?.label ?? key
  return [
    ...blocks.flatMap(({ title, source, sentences }) => [
      ...(source === 'merchant' ? [strings.atMerchant(state.settings.name)] : []),
      ...(title ? [title] : []),
      sentences.map((one) => [one.text, ...one.citations.map((key) => `[${label(key)}]`)].join(' ')).join('\n'),
    ]),
    ...deadlines.map((one) => `${one.label} : ${inWords(one.day, strings.locale, { dateStyle: 'full' })}`),
    ...(question ? [question.text] : []),
    ...(citations[0] ? [`${words.sources} :`] : []),
    ...citations.map((one) => `[${one.label}] ${one.source}${one.quote ? ` : « ${one.quote} »` : ''}`),
  ]
}

/** The whole conversation, with the texts it cites, as plain text to keep. */
export function download() {
  const text = [words.transcript(state.settings.name), '', ...state.messages.flatMap(lines), words.general, ''].join(
    '\n',
  )
  save(`${state.settings.merchant}.txt`, text)
}
