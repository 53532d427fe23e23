import { useSignalEffect } from '@preact/signals'
import { useLayoutEffect } from 'preact/hooks'
import { AccountPage } from './components/account/AccountPage.tsx'
import { AnswersPage } from './components/answers/AnswersPage.tsx'
import { AuditPage } from './components/audit/AuditPage.tsx'
import { CasePane } from './components/CasePane.tsx'
import { ConnectorsPage } from './components/connectors/ConnectorsPage.tsx'
import { FunctionCheckPage } from './components/FunctionCheckPage.tsx'
import { Help } from './components/Help.tsx'
import { InsightsPage } from './components/insights/InsightsPage.tsx'
import { MoveDialogs } from './components/moves/MoveDialogs.tsx'
import { RestrictedPage } from './components/person/RestrictedPage.tsx'
import { Queue } from './components/Queue.tsx'
import { RegisterPage } from './components/RegisterPage.tsx'
import { SignIn } from './components/SignIn.tsx'
import { SettingsPage } from './components/settings/SettingsPage.tsx'
import { TopBar } from './components/TopBar.tsx'
import { strings } from './i18n/index.ts'
import type { Desk } from './state/desk.ts'
import { DeskPlace } from './state/place.ts'
import { listenForShortcuts } from './state/shortcuts.ts'
import './styles/base.css'
import './styles/controls.css'

/** The whole page: sign-in, then queue and case. */
export function App({ desk }: { desk: Desk }) {
  useLayoutEffect(() => listenForShortcuts(desk), [desk])
  useSignalEffect(() => {
    const language = desk.preferences.language.value
    document.documentElement.lang = language
    document.title = strings[language].queue.counts(desk.queue.counts.value.waiting)
  })
  return (
    <DeskPlace.Provider value={desk}>
      {desk.session.state.value.kind === 'signed-in' ? <SignedIn desk={desk} /> : <SignIn />}
    </DeskPlace.Provider>
  )
}

function SignedIn({ desk }: { desk: Desk }) {
  return (
    <div class="desk" data-case={desk.file.id.value === null ? 'none' : 'open'}>
      <TopBar />
      <main>
        {desk.page.value === 'cases' && (
          <>
            <Queue />
            <CasePane />
          </>
        )}
        {desk.page.value === 'answers' && <AnswersPage />}
        {desk.page.value === 'insights' && <InsightsPage />}
        {desk.page.value === 'register' && <RegisterPage />}
        {desk.page.value === 'withdrawal-function' && <FunctionCheckPage />}
        {desk.page.value === 'settings' && <SettingsPage />}
        {desk.page.value === 'connectors' && <ConnectorsPage />}
        {desk.page.value === 'audit' && <AuditPage />}
        {desk.page.value === 'erasures' && <RestrictedPage />}
        {desk.page.value === 'account' && <AccountPage />}
      </main>
      {desk.helpShown.value && <Help />}
      <MoveDialogs />
    </div>
  )
}
