import { useEffect, useRef } from 'preact/hooks'
import type { SecondFactorOffer } from '../../../protocol/index.ts'
import { useDesk } from '../../state/place.ts'
import { CopyBox } from '../CopyBox.tsx'
import { Notice } from '../Notice.tsx'
import { FactorForm } from './FactorForm.tsx'
import { OutboxLink } from './OutboxLink.tsx'
import { QrCode } from './QrCode.tsx'
import '../DeskPage.css'
import './AccountPage.css'

/** One's own access: the second factor, and the recovery codes for the day its telephone is lost. */
export function AccountPage() {
  const { desk, text } = useDesk()
  const state = desk.session.state.value
  if (state.kind !== 'signed-in') return null
  const { agent, secondFactor } = state.session
  const step = desk.account.step.value
  const isNeeded = agent.role === 'administrator' && secondFactor === 'absent'
  return (
    <section class="desk-page" aria-labelledby="account-title">
      <div class="desk-page-inside account">
        <header class="desk-page-head">
          <div>
            <h2 id="account-title">{text.account.title}</h2>
            <p class="desk-page-lead">{text.account.lead}</p>
          </div>
        </header>
        {isNeeded && step.kind !== 'codes-shown' && <Notice tone="quiet">{text.account.needed}</Notice>}
        {desk.settings.access ? (
          <p>{text.account.accessFactor}</p>
        ) : step.kind === 'codes-shown' ? (
          <RecoveryCodes codes={step.codes} />
        ) : step.kind === 'adding' ? (
          <Adding offer={step.offer} />
        ) : (
          <Standing />
        )}
      </div>
    </section>
  )
}

function Standing() {
  const { desk, text } = useDesk()
  const { account } = desk
  const state = desk.session.state.value
  if (state.kind !== 'signed-in') return null
  const { secondFactor, recoveryCodesLeft } = state.session
  const step = account.step.value
  const failure = account.failure.value
  if (secondFactor === 'absent') {
    return (
      <div class="account-block">
        <h3>{text.account.factor}</h3>
        <p>{text.account.absent}</p>
        <div role="alert">{failure && <Notice tone="bad">{text.failure(failure)}</Notice>}</div>
        <p>
          <button
            type="button"
            class="button primary"
            aria-disabled={account.busy.value}
            onClick={() => void account.begin()}
          >
            {text.account.add}
          </button>
        </p>
      </div>
    )
  }
  return (
    <>
      <div class="account-block">
        <h3>{text.account.factor}</h3>
        <p>{text.account.standing}</p>
        {step.kind === 'replacing' ? (
          <FactorForm
            busy={account.busy.value}
            failure={failure}
            action={text.account.goOn}
            onCode={account.begin}
            onCancel={() => account.choose('resting')}
          />
        ) : (
          <p>
            <button type="button" class="button" onClick={() => account.choose('replacing')}>
              {text.account.replace}
            </button>
          </p>
        )}
      </div>
      <div class="account-block">
        <h3>{text.account.recovery}</h3>
        <p>{text.account.recoveryLeft(recoveryCodesLeft)}</p>
        {step.kind === 'renewing' ? (
          <FactorForm
            busy={account.busy.value}
            failure={failure}
            action={text.account.renew}
            onCode={account.renew}
            onCancel={() => account.choose('resting')}
          />
        ) : (
          <p>
            <button type="button" class="button" onClick={() => account.choose('renewing')}>
              {text.account.renew}
            </button>
          </p>
        )}
      </div>
    </>
  )
}

function Adding({ offer }: { offer: SecondFactorOffer }) {
  const { desk, text } = useDesk()
  const { account } = desk
  return (
    <div class="account-block">
      <h3>{text.account.add}</h3>
      <p>{text.account.scan}</p>
      <QrCode value={offer.address} label={text.account.picture} />
      <p>{text.account.byHand}</p>
      <CopyBox title={text.account.secret} value={offer.secret.replace(/(.{4})(?=.)/g, '$1 ')} />
      <p>
        <a class="button" href={offer.address}>
          {text.account.open}
        </a>
      </p>
      <OutboxLink />
      <FactorForm
        isNew
        busy={account.busy.value}
        failure={account.failure.value}
        action={text.account.confirm}
        onCode={account.confirm}
        onCancel={() => account.choose('resting')}
      />
    </div>
  )
}

function RecoveryCodes({ codes }: { codes: string[] }) {
  const { desk, text } = useDesk()
  const heading = useRef<HTMLHeadingElement>(null)
  // What was just done has led here: a reader of the screen must hear it.
  useEffect(() => heading.current?.focus(), [])
  return (
    <div class="account-block">
      <h3 ref={heading} tabIndex={-1}>
        {text.account.codesTitle}
      </h3>
      <Notice tone="quiet">{text.account.codesLead}</Notice>
      <ul class="recovery-codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <p>
        <button type="button" class="button primary" onClick={() => desk.account.choose('resting')}>
          {text.account.codesDone}
        </button>
      </p>
    </div>
  )
}
