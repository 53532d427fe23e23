import type { Acknowledgement } from '../../../protocol/index.ts'
import { spelledOut } from '../../parts/day.ts'
import { strings } from '../i18n/index.ts'
import { words } from '../i18n/later.ts'

/** What a printer gets in place of the screen: a text; of an acknowledgement, the days that follow and its hash too. */
export const Paper = ({ acknowledgement, text }: { acknowledgement?: Acknowledgement; text?: string }) => (
  <section class="paper">
    <pre>{acknowledgement?.text ?? text}</pre>
    {acknowledgement && (
      <>
        <ul>
          {acknowledgement.deadlines.map(({ id, label, day, article }) => (
            <li key={id}>
              {label}
              {words.colon} {spelledOut(day, strings.locale)} ({article})
            </li>
          ))}
        </ul>
        <p>
          {words.hash}
          <br />
          <code>{acknowledgement.hash}</code>
        </p>
      </>
    )}
  </section>
)
