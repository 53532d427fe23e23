import type { PolicyCheck } from '../../../protocol/index.ts'
import { useDesk } from '../../state/place.ts'
import type { SettingsDraft } from '../../state/settings.ts'
import { CitationCard } from '../CitationCard.tsx'
import { ChoiceField, Group, NumberField, TextField } from './Field.tsx'

/** What the shop promises, compared with the law while it is written. */
export function PolicySection() {
  const { desk, text } = useDesk()
  const { draft, change } = desk.settingsPage
  const words = text.settings.policy
  const settings = draft.value
  if (!settings) return null
  const { policy } = settings
  const changePolicy = (part: Partial<SettingsDraft['policy']>) => change({ policy: { ...policy, ...part } })
  return (
    <div class="policy-section">
      <Group title={words.title} hint={words.hint}>
        <NumberField
          label={words.returnDays}
          most={3650}
          value={policy.returnDays}
          onChange={(returnDays) => changePolicy({ returnDays })}
        />
        <NumberField
          label={words.returnDaysInShop}
          hint={words.returnDaysInShopHint}
          most={3650}
          value={policy.returnDaysInShop}
          onChange={(returnDaysInShop) => changePolicy({ returnDaysInShop })}
        />
        <ChoiceField
          label={words.returnAs}
          options={words.as}
          nothing={words.nothing}
          value={policy.returnAs}
          onChange={(returnAs) => changePolicy({ returnAs })}
        />
        <ChoiceField
          label={words.returnCosts}
          options={words.costs}
          nothing={words.nothing}
          value={policy.returnCosts}
          onChange={(returnCosts) => changePolicy({ returnCosts })}
        />
        <NumberField
          label={words.refundDays}
          most={3650}
          value={policy.refundDays}
          onChange={(refundDays) => changePolicy({ refundDays })}
        />
        <NumberField
          label={words.guaranteeMonths}
          most={1200}
          value={policy.guaranteeMonths}
          onChange={(guaranteeMonths) => changePolicy({ guaranteeMonths })}
        />
        <ChoiceField
          label={words.faultyReturnCosts}
          options={words.costs}
          nothing={words.nothing}
          value={policy.faultyReturnCosts}
          onChange={(faultyReturnCosts) => changePolicy({ faultyReturnCosts })}
        />
        <TextField
          label={words.page}
          type="url"
          placeholder="https://"
          maxLength={2000}
          value={policy.page ?? ''}
          onChange={(page) => changePolicy({ page: page || undefined })}
        />
      </Group>
      <Comparison />
    </div>
  )
}

/** Each clause below the law with the article and its figure; each one above as shoppers will read it. */
function Comparison() {
  const { desk, text } = useDesk()
  const check = desk.settingsPage.policy.value
  const words = text.settings.policy
  if (!check) {
    return (
      <Group title={words.check}>
        <p role="status">{words.checking}</p>
      </Group>
    )
  }
  const refused = check.conflicts.filter(({ verdict }) => verdict === 'refused').length
  return (
    <Group title={words.check}>
      <p class="policy-verdict" data-refused={refused > 0} role="status">
        {refused > 0 ? words.refusedCount(refused) : words.fine}
      </p>
      {check.conflicts.length > 0 && (
        <ul class="policy-clauses">
          {check.conflicts.map((conflict) => (
            <Clause key={conflict.point} conflict={conflict} />
          ))}
        </ul>
      )}
      <div class="policy-shown">
        <h4>{words.shown}</h4>
        {check.shown.length === 0 && <p class="quiet">{words.shownNone}</p>}
        {check.shown.map(({ about, sentences }) => (
          <div key={about} class="policy-said">
            <p class="quiet">{words.about[about]}</p>
            <p>{sentences.join(' ')}</p>
          </div>
        ))}
      </div>
    </Group>
  )
}

function Clause({ conflict }: { conflict: PolicyCheck['conflicts'][number] }) {
  const { text } = useDesk()
  const words = text.settings.policy
  const { point, verdict, written, lawful, citations } = conflict
  const said = text.file.policy.points[point]
  return (
    <li data-verdict={verdict}>
      <p>
        <span class={verdict === 'refused' ? 'tag bad' : 'tag'}>{words.verdicts[verdict]}</span>
      </p>
      <dl>
        <div>
          <dt>{text.file.policy.yours}</dt>
          <dd>{said.yours(written ?? 0)}</dd>
        </div>
        <div>
          <dt>{text.file.policy.law}</dt>
          <dd>{said.law(lawful ?? 0)}</dd>
        </div>
      </dl>
      <p class="quiet">{verdict === 'refused' ? words.refusedHint : words.flaggedHint}</p>
      <div class="citations">
        {citations.map((citation) => (
          <CitationCard key={citation.article} citation={citation} />
        ))}
      </div>
    </li>
  )
}
