import type { DeclarationKind } from '../../../../protocol/index.ts'
import { inWords } from '../../../parts/day.ts'
import { strings } from '../../i18n/index.ts'
import { words } from '../../i18n/later.ts'
import { state } from '../../state/store.ts'

export type FieldName =
  | 'name'
  | 'email'
  | 'contract'
  | 'items'
  | 'happened'
  | 'wanted'
  | 'by'
  | 'endOn'
  | 'line'
  | 'ground'

/** One thing that a form asks. */
export interface FieldDefinition {
  name: FieldName
  /** `lines`: whole order, or some of it. */
  kind: 'text' | 'email' | 'long' | 'day' | 'lines'
  label: string
  /** In the summary that is checked before sending. */
  short: string
  help?: string
  /** Said beside the field when nothing fitting was given; a field with it is required. */
  missing?: string
  /** Said beside a day that is past. */
  past?: string
  /** In the summary, when nothing was given; absent: the field is left out. */
  none?: string
  maxLength?: number
  /** Of a long text, at first. */
  rows?: number
  autocomplete?: string
  /** Folded away: few need it. */
  rare?: true
}

/** A form whose statement is acknowledged: what it asks, says and calls. */
export interface Definition {
  kind: DeclarationKind
  title: string
  intro: string
  fields: FieldDefinition[]
  statement: string
  confirm: string
  done: string
  next: string[]
  event: 'withdrawn' | 'complained' | 'cancelled'
}

/** The forms by the panel that shows them. */
export type DeclarationPanel = 'withdraw' | 'complain' | 'cancel'

const email: FieldDefinition = {
  name: 'email',
  kind: 'email',
  label: strings.address,
  short: words.emailShort,
  help: words.emailHelp,
  missing: strings.addressHint,
  maxLength: 254,
  autocomplete: 'email',
}
const name: FieldDefinition = {
  name: 'name',
  kind: 'text',
  label: strings.name,
  short: words.nameShort,
  missing: strings.nameHint,
  maxLength: 80,
  autocomplete: 'name',
}
const contract: FieldDefinition = {
  name: 'contract',
  kind: 'text',
  label: words.withdrawContract,
  short: words.contractShort,
  maxLength: 150,
}

/** Each form, in the words of this document's merchant. */
export function definitionOf(panel: DeclarationPanel): Definition {
  const { name: merchant, privacy } = state.settings
  switch (panel) {
    case 'withdraw':
      return {
        kind: 'withdrawal',
        title: words.withdraw,
        intro: words.withdrawIntro(merchant),
        fields: [
          { ...contract, help: words.withdrawContractHelp, missing: words.withdrawContractMissing },
          {
            name: 'items',
            kind: 'lines',
            label: words.items,
            short: words.itemsShort,
            missing: words.itemsMissing,
            none: words.wholeOrder,
            maxLength: 150,
          },
          name,
          email,
        ],
        statement: words.withdrawStatement(merchant),
        confirm: words.withdrawConfirm,
        done: words.withdrawn,
        next: words.withdrawNext(merchant),
        event: 'withdrawn',
      }
    case 'complain':
      return {
        kind: 'complaint',
        title: words.complain,
        intro: words.complainIntro(merchant),
        fields: [
          {
            name: 'happened',
            kind: 'long',
            label: words.happened,
            short: words.happened,
            help: words.happenedHelp,
            missing: words.happenedMissing,
            maxLength: 4000,
            rows: 5,
          },
          {
            name: 'wanted',
            kind: 'long',
            label: words.wanted,
            short: words.wanted,
            help: words.wantedHelp,
            missing: words.wantedMissing,
            maxLength: 1000,
          },
          {
            name: 'by',
            kind: 'day',
            label: words.by,
            short: words.by,
            help: words.byHelp,
            missing: words.byMissing,
            past: words.byMissing,
          },
          { ...contract, label: words.order },
          name,
          email,
        ],
        statement: words.complainStatement(merchant),
        confirm: words.complain,
        done: words.complained,
        next: words.complainNext(merchant),
        event: 'complained',
      }
    case 'cancel':
      return {
        kind: 'cancellation',
        title: words.cancel,
        intro: words.cancelIntro(merchant),
        fields: [
          { ...name, label: words.wholeName, missing: words.wholeNameMissing },
          {
            ...contract,
            label: words.cancelContract,
            help: words.cancelContractHelp,
            missing: words.cancelContractMissing,
          },
          {
            name: 'endOn',
            kind: 'day',
            label: words.endOn,
            short: words.endOn,
            help: words.endOnHelp,
            past: words.endOnPast,
            none: words.soonest,
          },
          email,
          {
            name: 'line',
            kind: 'text',
            label: words.line,
            short: words.line,
            help: words.lineHelp,
            maxLength: 40,
            rare: true,
          },
          {
            name: 'ground',
            kind: 'long',
            label: words.ground,
            short: words.ground,
            help: words.groundHelp(privacy.email, privacy.address),
            maxLength: 1000,
            rare: true,
          },
        ],
        statement: words.cancelStatement(merchant),
        confirm: words.cancelConfirm,
        done: words.cancelled,
        next: words.cancelNext(merchant),
        event: 'cancelled',
      }
  }
}

/** What identifies the contract, as far as the page tells: its number, else the product and the day. */
export function contractOnPage(): string {
  const { order, product, orderedOn } = state.context ?? {}
  if (order || !product) return order ?? ''
  return orderedOn ? words.boughtOn(product, inWords(orderedOn, strings.locale, { dateStyle: 'long' })) : product
}
