import type { DeclarationKind } from '../../protocol/index.ts'

/** The kinds of declarations, in the order in which they are shown. */
export const declarationKinds: readonly DeclarationKind[] = ['withdrawal', 'complaint', 'cancellation']
