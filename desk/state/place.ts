import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { type Strings, strings } from '../i18n/index.ts'
import type { Desk } from './desk.ts'

/** Where components find the desk. */
export const DeskPlace = createContext<Desk | null>(null)

/** The desk and the texts of the chosen language. Throws outside of `DeskPlace`. */
export function useDesk(): { desk: Desk; text: Strings } {
  const desk = useContext(DeskPlace)
  if (!desk) throw new Error('useDesk is called outside of DeskPlace')
  return { desk, text: strings[desk.preferences.language.value] }
}
