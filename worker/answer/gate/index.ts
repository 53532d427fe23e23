/** The door of the gate: what of a model's words may be shown. */
export { type Carried, carried, type Ground, groundOf, isCourtesy, repeatsShopper } from './judge.ts'
