import { Component, h as element, Fragment as fragment } from 'preact'
import { add, attempt, call, enter, forget, restore } from './state/conversation.ts'
import { tell } from './state/host.ts'
import { show, state, update } from './state/store.ts'

/** What the screens of `later/` must share with the document they open in: its Preact, its state and what changes it. */
export const kit = {
  Component,
  Fragment: fragment,
  h: element,
  add,
  attempt,
  call,
  enter,
  forget,
  restore,
  tell,
  show,
  state,
  update,
}
