import type { Acknowledgement } from '../../../protocol/index.ts'
import { words } from '../i18n/later.ts'

/** What a printer gets in place of the screen: a text, and the hash of one that is proof. */
export const Paper = ({ acknowledgement, text }: { acknowledgement?: Acknowledgement; text?: string }) => (
  <section class="paper">
    <pre>{acknowledgement?.text ?? text}</pre>
    {acknowledgement && (
      <p>
        {words.hash}
        <br />
        <code>{acknowledgement.hash}</code>
      </p>
    )}
  </section>
)
