import type { ComponentChildren } from 'preact'
import type { Acknowledgement } from '../../../../protocol/index.ts'
import { Deadline } from '../../../parts/Deadline.tsx'
import { inWords } from '../../../parts/day.ts'
import { strings } from '../../i18n/index.ts'
import { words } from '../../i18n/later.ts'
import { save } from '../file.ts'
import { Paper } from '../Paper.tsx'

/** "Reçue le samedi 21 novembre 2026 à 14:32:05 (heure de Paris)". */
export const received = ({ receivedAt }: Acknowledgement) =>
  words.receivedAt(
    inWords(receivedAt, strings.locale, { dateStyle: 'full', timeStyle: 'medium', timeZone: 'Europe/Paris' }),
  )

/** The acknowledgement as a file that stands alone. */
export const keep = ({ reference, file }: Acknowledgement) => save(`${reference}.html`, file, 'text/html')

export interface AcknowledgedProps {
  acknowledgement: Acknowledgement
  next: string[]
  email: string | undefined
  /** What was declared. */
  children: ComponentChildren
}

/** That it is done, from when, how to keep the proof, and what happens now. Printed, it is the acknowledgement alone. */
export function Acknowledged({ acknowledgement, next, email, children }: AcknowledgedProps) {
  const { reference, hash, deadlines } = acknowledgement
  return (
    <>
      <p class="stamp">
        {received(acknowledgement)}
        <br />
        {words.reference} <b>{reference}</b>
      </p>
      <p class="buttons">
        <button type="button" class="main" onClick={() => keep(acknowledgement)}>
          {words.saveFile}
        </button>
        <button type="button" onClick={() => print()}>
          {words.print}
        </button>
      </p>
      {email && <p>{words.mailed(email)}</p>}
      <section>
        <h3>{words.next}</h3>
        <ol>
          {next.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </section>
      {deadlines.map((deadline) => (
        <Deadline key={deadline.id} deadline={deadline} strings={strings} />
      ))}
      {children}
      <details>
        <summary>{words.check}</summary>
        <p class="fine">{words.hashHelp}</p>
        {words.hash} <code>{hash}</code>
      </details>
      <Paper acknowledgement={acknowledgement} />
    </>
  )
}
