/** The door of declarations: what the law makes of each kind. */
import type { DeclarationKind, DeclarationPreview } from '../../../protocol/index.ts'
import { otherSeller } from '../compose/seller.ts'
import type { Situation, TurnInput } from '../index.ts'
import { withCorrection } from '../situation.ts'
import { cancellationDeclared, cancellationOutlook } from './cancellation.ts'
import { complaintDeclared, complaintOutlook } from './complaint.ts'
import { contractNamed } from './contract.ts'
import type { DeclarationEffects } from './effects.ts'
import { happenedFrom, type Told } from './happened.ts'
import { withdrawalDeclared, withdrawalOutlook } from './withdrawal.ts'

/** What a declaration starts, and the situation that it leaves: later answers count from it. */
export interface Declared extends DeclarationEffects {
  situation: Situation
}

/** The fact that each kind settles. Part of an order leaves the rest as it was. */
const settled = {
  withdrawal: 'withdrew_on',
  complaint: 'written_complaint_on',
  cancellation: 'cancellation_sent_on',
} as const

/** What a declaration made on `askedOn` starts. `whole`: it is for all of the contract. */
export function declared({ kind, whole, ...input }: TurnInput & { kind: DeclarationKind; whole: boolean }): Declared {
  return { ...effectsOf(kind, input), situation: whole ? after(kind, input) : input.situation }
}

function effectsOf(kind: DeclarationKind, input: TurnInput): DeclarationEffects {
  switch (kind) {
    case 'withdrawal':
      return withdrawalDeclared(input)
    case 'complaint':
      return complaintDeclared(input)
    case 'cancellation':
      return cancellationDeclared(input)
    default:
      return kind satisfies never
  }
}

/** The day told before stays: what counts is the first. Another seller's purchase is not what was declared here. */
function after(kind: DeclarationKind, { situation, askedOn, merchant }: TurnInput): Situation {
  const name = settled[kind]
  const isKnown = situation.facts.some((fact) => fact.name === name && !fact.approximate)
  if (isKnown || otherSeller(situation.facts, merchant)) return situation
  return withCorrection(situation, name, askedOn)
}

/** What a declaration's form starts with. `told`: the shopper's messages, oldest first; `items`: lines of the order. */
export function previewDeclaration({
  kind,
  told,
  items,
  ...input
}: TurnInput & { kind: DeclarationKind; told: Told[]; items: string[] }): DeclarationPreview {
  const contract = contractNamed(input)
  const common = { kind, ...(contract && { contract }) }
  switch (kind) {
    case 'withdrawal':
      return { ...common, items, ...withdrawalOutlook(input) }
    case 'complaint': {
      const happened = happenedFrom(told, input.situation.facts)
      return { ...common, items: [], ...complaintOutlook(input), ...(happened && { happened }) }
    }
    case 'cancellation':
      return { ...common, items: [], ...cancellationOutlook(input) }
    default:
      return kind satisfies never
  }
}
