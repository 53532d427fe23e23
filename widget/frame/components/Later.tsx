import type { ComponentType } from 'preact'
import type { Message } from '../../../protocol/index.ts'
import { update } from '../state/store.ts'

type Screens = typeof import('../later/index.ts')
let screens: Screens | undefined
let fetching = false

/** Fetches the screens once; a failure goes back to the conversation and says so. */
async function fetchScreens() {
  if (fetching) return
  fetching = true
  try {
    screens = await import('../later/index.ts')
    update({})
  } catch {
    update({ panel: '', problem: 'offline' })
  }
  fetching = false
}

/** A screen whose code is fetched the first time it is needed; a name it does not know shows nothing. */
export function Later(props: { name: keyof Screens; message?: Message }) {
  const Screen = screens?.[props.name] as ComponentType<typeof props> | undefined
  if (Screen) return <Screen {...props} />
  if (!screens) fetchScreens()
  return null
}
