import type { Message } from '../../../protocol/index.ts'
import { Event as Line } from '../../parts/Event.tsx'
import { strings } from '../i18n/index.ts'

/** What happened in the conversation besides words, in its place in the thread. */
export const Event = ({ message }: { message?: Message }) => message && <Line message={message} strings={strings} />
