import type { Message } from '../../protocol/index.ts'

/** Words of the shopper or of an agent (with a name). */
export const Bubble = ({ author, text, name }: Pick<Message, 'author' | 'text' | 'name'>) => (
  <div class={`bubble ${author}`}>
    {name && <b>{name}</b>}
    <p>{text}</p>
  </div>
)
