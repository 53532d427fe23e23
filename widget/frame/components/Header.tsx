import { Icon, icons } from '../../parts/Icon.tsx'
import { strings } from '../i18n/index.ts'
import { embedded, tell } from '../state/host.ts'
import { show, state } from '../state/store.ts'

/** Who speaks, that it is automated, and the ways elsewhere. */
export function Header() {
  const { settings, case: file, panel } = state
  return (
    <header>
      <i aria-hidden="true">{settings.name[0]}</i>
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
      <button type="button" aria-label={strings.menu} onClick={() => show(panel === 'menu' ? '' : 'menu')}>
        <Icon d={icons.menu} />
      </button>
      {embedded && (
        <button type="button" aria-label={strings.close} onClick={() => tell({ recours: 1, type: 'close' })}>
          <Icon d={icons.close} />
        </button>
      )}
    </header>
  )
}
