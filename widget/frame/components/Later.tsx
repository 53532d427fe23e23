import type { ComponentType } from 'preact'
import { state, update } from '../state/store.ts'

const imports = {
  withdrawal: () => import('../later/withdrawal.tsx'),
  letter: () => import('../later/letter.tsx'),
  privacy: () => import('../later/privacy.tsx'),
  resume: () => import('../later/resume.tsx'),
  person: () => import('../later/person.tsx'),
}
const loaded: Partial<Record<keyof typeof imports, ComponentType>> = {}

/** A screen whose code is fetched the first time it is needed. */
export function Later({ name }: { name: keyof typeof imports }) {
  const Screen = loaded[name]
  if (Screen) return <Screen />
  loaded[name] = () => null
  imports[name]().then(
    (module) => {
      loaded[name] = module.default
      update({})
    },
    () => {
      delete loaded[name]
      if (state.panel === name)
        update({ panel: '', problem: 'offline', again: () => update({ panel: name, problem: undefined }) })
    },
  )
  return null
}

/** Gives the conversation as a file. */
export const download = () => void import('../later/transcript.ts').then((later) => later.download())
