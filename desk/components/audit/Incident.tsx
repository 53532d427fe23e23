import { useDesk } from '../../state/place.ts'
import { Notice } from '../Notice.tsx'

/** Which conversations the acts that are shown touched. */
export function Incident() {
  const { desk, text } = useDesk()
  const { audit } = desk
  const touched = audit.touched.value
  const now = desk.clock.value
  return (
    <section class="audit-incident" aria-labelledby="incident-title">
      <h3 id="incident-title">{text.audit.incident}</h3>
      <p class="quiet">{text.audit.incidentLead}</p>
      <p class="audit-actions">
        <button type="button" class="button" aria-disabled={audit.busy.value} onClick={() => void audit.showTouched()}>
          {text.audit.showTouched}
        </button>
        {touched && touched.conversations.length > 0 && (
          <a class="button" href={audit.fileAddress('audit/conversations')} download>
            {text.audit.exportTouched}
          </a>
        )}
      </p>
      <div role="status">{touched && <p>{text.audit.touchedCount(touched.conversations.length)}</p>}</div>
      {touched?.register && <Notice tone="quiet">{text.audit.register}</Notice>}
      {touched && touched.conversations.length > 0 && (
        <ul class="audit-touched">
          {touched.conversations.map(({ case: id, reference, acts, first, last }) => (
            <li key={id}>
              {reference === null ? (
                <code class="quiet" title={text.audit.gone}>
                  {id.slice(0, 8)}
                </code>
              ) : (
                <a href={`#${id}`}>{reference}</a>
              )}
              <span class="quiet">
                {text.audit.acts(acts)} · {text.formats.moment(first, now)}
                {first !== last && ` – ${text.formats.moment(last, now)}`}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
