import { isAdministrative, type Page, pages } from '../state/pages.ts'
import { useDesk } from '../state/place.ts'

const addresses: Record<Page, string> = {
  cases: '#',
  answers: '#/answers',
  insights: '#/insights',
  register: '#/register',
  'withdrawal-function': '#/withdrawal-function',
  settings: '#/settings',
  connectors: '#/connectors',
  audit: '#/audit',
  erasures: '#/erasures',
  account: '#/account',
}

/** The pages of the desk: the cases, and what is about all of them. */
export function Pages() {
  const { desk, text } = useDesk()
  const shown = pages.filter(
    (page) => (!isAdministrative(page) || desk.mayDecide.value) && (page !== 'answers' || desk.answers.isUsed.value),
  )
  const waiting = desk.answers.view.value?.answers.length ?? 0
  return (
    <nav class="pages" aria-label={text.pages.title}>
      {shown.map((page) => (
        <a
          key={page}
          data-page={page}
          href={addresses[page]}
          aria-current={desk.page.value === page ? 'page' : undefined}
        >
          {text.pages.names[page]}
          {page === 'answers' && waiting > 0 && (
            <>
              {' '}
              <span class="count">{waiting}</span>
            </>
          )}
        </a>
      ))}
    </nav>
  )
}
