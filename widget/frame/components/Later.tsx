import type { ComponentType } from 'preact'
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

/** A screen whose code is fetched the first time it is needed. */
export function Later({ name }: { name: keyof Screens }) {
  const Screen: ComponentType | undefined = screens?.[name]
  if (Screen) return <Screen />
  fetchScreens()
  return null
}
