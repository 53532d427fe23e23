import { useEffect } from 'preact/hooks'
import type { ShopperWords } from '../../../protocol/index.ts'
import { useDesk } from '../../state/place.ts'
import { Notice } from '../Notice.tsx'

/** What shoppers said in their own words once their case was over, without what names them. */
export function Words() {
  const { desk, text } = useDesk()
  const { shopperWords, insights } = desk
  const { from, to } = insights.period.value
  useEffect(() => void shopperWords.load(), [shopperWords, from, to])
  const view = shopperWords.view.value
  const failure = shopperWords.failure.value
  const hidden = (view?.total ?? 0) - (view?.words.length ?? 0)
  return (
    <section aria-labelledby="insights-words">
      <div class="insights-section-head">
        <h3 id="insights-words">{text.insights.words.title}</h3>
        {view && view.total > 0 && (
          <a class="button small" href={shopperWords.fileAddress(desk.preferences.language.value)} download>
            {text.insights.words.export}
          </a>
        )}
      </div>
      <p class="quiet">{text.insights.words.lead}</p>
      {failure && (
        <div role="alert">
          <Notice tone="bad" action={{ label: text.retry, run: () => void shopperWords.load() }}>
            {text.failure(failure)}
          </Notice>
        </div>
      )}
      {view?.total === 0 && <p>{text.insights.none}</p>}
      {view && view.words.length > 0 && (
        <ul class="insights-said">
          {view.words.map((one) => (
            <Line key={`${one.day} ${one.kind} ${one.words}`} said={one} />
          ))}
        </ul>
      )}
      {hidden > 0 && <p class="quiet">{text.insights.words.more(hidden)}</p>}
    </section>
  )
}

function Line({ said }: { said: ShopperWords }) {
  const { text } = useDesk()
  const words = text.insights.words
  return (
    <li>
      <p lang={said.language}>
        <bdi>{said.words}</bdi>
      </p>
      <p class="quiet">
        {words.kinds[said.kind](said.score ?? 0)} · {text.formats.shortDay(said.day)}
      </p>
    </li>
  )
}
