import { Component, h as element, Fragment as fragment } from 'preact'
import { Deadline } from '../parts/Deadline.tsx'
import { inWords } from '../parts/day.ts'
import { Field, typed } from './components/Field.tsx'
import { leave, Sheet } from './components/Sheet.tsx'
import { add, attempt, call, enter, restore } from './state/conversation.ts'
import { tell } from './state/host.ts'
import { state, update } from './state/store.ts'
import { newId, pause, request } from './transport/client.ts'

/** What the screens of `later/` take from the document they open in, so that none brings its own copy. */
export const kit = {
  Component,
  Fragment: fragment,
  h: element,
  Deadline,
  inWords,
  Field,
  typed,
  leave,
  Sheet,
  add,
  attempt,
  call,
  enter,
  restore,
  tell,
  state,
  update,
  newId,
  pause,
  request,
}
