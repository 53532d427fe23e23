/** The door of declarations: what the law makes of each kind. */
import type { DeclarationKind, DeclarationPreview } from '../../../protocol/index.ts'
import type { TurnInput } from '../index.ts'
import { cancellationDeclared, cancellationOutlook } from './cancellation.ts'
import { complaintDeclared, complaintOutlook } from './complaint.ts'
import { contractNamed } from './contract.ts'
import type { DeclarationEffects } from './effects.ts'
import { happenedFrom, type Told } from './happened.ts'
import { withdrawalDeclared, withdrawalOutlook } from './withdrawal.ts'

export type { DeclarationEffects } from './effects.ts'

/** What a declaration made on `askedOn` starts. */
export function declared({ kind, ...input }: TurnInput & { kind: DeclarationKind }): DeclarationEffects {
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
