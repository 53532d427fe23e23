import type { ComponentType } from 'preact'
import { state, update } from '../state/store.ts'

type Screens = typeof import('../later/index.ts')
let screens: Screens | undefined
let fetching = false

/** Fetches the screens once; a failure shows with a way to try again. */
async function fetchScreens() {
  if (fetching) return
  fetching = true
  try {
    screens = await import('../later/index.ts')
    update({ problem: undefined })
  } catch {
    const { panel } = state
    update({ panel: '', problem: 'offline', again: panel ? () => update({ panel, problem: undefined }) : undefined })
  }
  fetching = false
}

/** A screen whose code is fetched the first time it is needed. */
export function Later({ name }: { name: Exclude<keyof Screens, 'download'> }) {
  const Screen: ComponentType | undefined = screens?.[name]
  if (Screen) return <Screen />
  fetchScreens()
  return null
}

/** Gives the conversation as a file. */
export const download = () => void fetchScreens().then(() => screens?.download())
