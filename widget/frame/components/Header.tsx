import { Icon, icons } from '../../parts/Icon.tsx'
import { strings } from '../i18n/index.ts'
import { forget } from '../state/conversation.ts'
import { isEmbedded, tell } from '../state/host.ts'
import { type Panel, state, update } from '../state/store.ts'
import { download } from './Later.tsx'

/** Who speaks, that it is automated, and the ways elsewhere. */
export function Header() {
  const { settings, case: file, messages } = state
  const item = (label: string, onClick: () => void) => (
    <button type="button" popovertarget="menu" onClick={onClick}>
      {label}
    </button>
  )
  const go = (panel: Panel) => () => update({ panel, problem: undefined })
  return (
    <header>
      <i aria-hidden="true">{settings.name.replace(/^\W*(maison|la|le|les) /i, '')[0]}</i>
      <div>
        <h1>{settings.name}</h1>
        <p>
          {file && file.status !== 'resolved'
            ? file.agent
              ? strings.claimed(file.reference, file.agent)
              : strings.waiting(file.reference)
            : strings.automated}
        </p>
      </div>
      <button type="button" popovertarget="menu" aria-label={strings.menu}>
        <Icon d={icons.menu} />
      </button>
      <div id="menu" popover="auto">
        {item(strings.withdraw, go('withdrawal'))}
        {messages[0] && item(strings.download, () => download)}
        {messages[0] &&
          item(strings.restart, () => {
            forget()
            update({ panel: '' })
          })}
        {item(strings.privacy, go('privacy'))}
      </div>
      {isEmbedded() && (
        <button type="button" aria-label={strings.close} onClick={() => tell({ recours: 1, type: 'close' })}>
          <Icon d={icons.close} />
        </button>
      )}
    </header>
  )
}
