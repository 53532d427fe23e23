import { Composer } from './components/Composer.tsx'
import { Handoff } from './components/Handoff.tsx'
import { Header } from './components/Header.tsx'
import { Later } from './components/Later.tsx'
import { Log } from './components/Log.tsx'
import { Problem } from './components/Problem.tsx'
import { Welcome } from './components/Welcome.tsx'
import { strings } from './i18n/index.ts'
import { show, state } from './state/store.ts'

/** Header, one screen, and a footer that always offers a person. */
export function App() {
  const { panel, messages, busy, case: file } = state
  return (
    <>
      <Header />
      {panel === 'handoff' ? (
        <Handoff />
      ) : panel ? (
        <Later key={panel} name={panel} />
      ) : messages[0] || busy || file ? (
        <Log />
      ) : (
        <Welcome />
      )}
      <footer>
        <Problem />
        {!panel && file && <Later name="join" />}
        {!panel && <Composer />}
        <nav>
          {panel !== 'handoff' && (!file || file.status === 'resolved') && (
            <button type="button" class="person" onClick={() => show('handoff')}>
              {strings.person}
            </button>
          )}
          {panel !== 'privacy' && (
            <button type="button" onClick={() => show('privacy')}>
              {strings.privacy}
            </button>
          )}
        </nav>
      </footer>
    </>
  )
}
