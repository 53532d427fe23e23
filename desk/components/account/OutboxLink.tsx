import { useDesk } from '../../state/place.ts'

/** Where a demonstration shows what an application on a telephone would. */
export function OutboxLink() {
  const { desk, text } = useDesk()
  if (!desk.settings.demo || !desk.settings.outbox) return null
  return (
    <p class="sign-in-demo">
      {text.account.demo}{' '}
      <a href={desk.settings.outbox} target="_blank" rel="noopener noreferrer">
        {text.signIn.outbox}
        <span class="unseen"> ({text.file.opensElsewhere})</span>
      </a>
      .
    </p>
  )
}
