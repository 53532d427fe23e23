import type { ComponentChildren } from 'preact'
import type { RightVerdict } from '../../protocol/index.ts'
import { Icon, icons } from './Icon.tsx'
import type { PartStrings } from './i18n/fr.ts'

export interface VerdictProps {
  /** Absent while the answer is still arriving. */
  right?: RightVerdict | undefined
  strings: PartStrings
  children?: ComponentChildren
}

/** What the law gives: words and an icon carry it, colour only helps. */
export function Verdict({ right, strings, children }: VerdictProps) {
  const kind = right?.kind ?? 'none'
  const [icon, words] = {
    applies: [icons.check, strings.applies],
    'does-not-apply': [icons.dash, strings.doesNotApply],
    depends: [icons.ask, strings.depends],
    none: [],
  }[kind]
  return (
    <div class={`verdict ${kind}`}>
      {icon && (
        <h2>
          <Icon d={icon} />
          <span>
            {words}
            <small>{right?.title}</small>
          </span>
        </h2>
      )}
      {children}
    </div>
  )
}
