import { Component } from 'preact'
import { words } from '../i18n/later.ts'
import { attempt, call, restore } from '../state/conversation.ts'
import { state, update } from '../state/store.ts'

/** After the thread has placed itself: what has just appeared below it is seen. */
export const reveal = (element: HTMLElement | null) => {
  if (element) setTimeout(() => element.scrollIntoView({ block: 'nearest' }))
}

type Sent = SubmitEvent & { currentTarget: HTMLFormElement }

const told = (data: FormData, name: string) => `${data.get(name) ?? ''}`.trim()

/** Once a case is over: how it went, then, when they may be asked, whether they would recommend the shop; each once, and each may be left. */
export class Feedback extends Component<object, { thanked: boolean }> {
  override state = { thanked: false }
  rate = (event: Sent) => {
    event.preventDefault()
    const data = new FormData(event.currentTarget)
    const word = told(data, 'word')
    attempt(async () => {
      await call('/satisfaction', { score: Number(data.get('score')), ...(word && { word }) })
      update({ askSatisfaction: false })
      this.setState({ thanked: true })
      await restore() // brings what may still be said
    })
  }
  say = (body: object) =>
    attempt(async () => {
      await call('/feedback', body)
      update({ askSatisfaction: false, case: state.case && { ...state.case, feedback: undefined } })
      this.setState({ thanked: true })
    })
  more = (event: Sent) => {
    event.preventDefault()
    const data = new FormData(event.currentTarget)
    const recommend = data.get('recommend')
    const word = told(data, 'word')
    const suggestion = told(data, 'suggestion')
    this.say({
      ...(recommend !== null && { recommend: Number(recommend), ...(word && { word }) }),
      ...(suggestion && { suggestion }),
    })
  }
  override render() {
    const open = state.case?.feedback
    if (state.askSatisfaction)
      return (
        <form class="rate" onSubmit={this.rate} ref={reveal}>
          <fieldset class="stars">
            <legend>{words.rate}</legend>
            {words.rateScale.map((label, index) => (
              <label class="tick" key={label}>
                <input type="radio" name="score" value={index + 1} required />
                {label}
              </label>
            ))}
          </fieldset>
          <label>
            {words.rateWord}
            <textarea name="word" rows={2} maxLength={1000} />
          </label>
          <p class="buttons">
            <button type="submit" class="main">
              {words.rateSend}
            </button>
            <button type="button" onClick={() => this.say({ declined: true })}>
              {words.notNow}
            </button>
          </p>
        </form>
      )
    const thanks = this.state.thanked && (
      <p class="event" role="status" ref={open ? null : reveal}>
        {words.rateThanks}
      </p>
    )
    if (!open || state.case?.status !== 'resolved') return thanks || null
    const asks = open.includes('recommendation')
    return (
      <>
        {thanks}
        <form class="rate" onSubmit={this.more} ref={reveal}>
          {asks && (
            <>
              <fieldset class="scale">
                <legend>{words.recommend(state.settings.name)}</legend>
                {Array.from({ length: 11 }, (_none, score) => (
                  <label key={score}>
                    <input type="radio" name="recommend" value={score} required />
                    <span>{score}</span>
                  </label>
                ))}
                <p class="fine">
                  <span>{words.recommendLeast}</span>
                  <span>{words.recommendMost}</span>
                </p>
              </fieldset>
              <label>
                {words.recommendWord}
                <textarea name="word" rows={2} maxLength={1000} />
              </label>
            </>
          )}
          <label>
            {words.suggest(state.settings.name)}
            <textarea name="suggestion" rows={2} maxLength={1000} required={!asks} />
          </label>
          <p class="fine">{words.suggestNote}</p>
          <p class="buttons">
            <button type="submit" class="main">
              {words.rateSend}
            </button>
            <button type="button" onClick={() => this.say({ declined: true })}>
              {words.notNow}
            </button>
          </p>
        </form>
      </>
    )
  }
}
