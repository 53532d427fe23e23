/** The door of the gate: what of a model's words may be shown. */
export { type Ground, groundOf } from './ground.ts'
export { type Carried, carried, isCourtesy } from './judge.ts'
