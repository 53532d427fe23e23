import type { ComponentChildren } from 'preact'
import type { RightVerdict } from '../../protocol/index.ts'
import { Icon, icons } from './Icon.tsx'
import type { PartStrings } from './i18n/fr.ts'

const marks = { applies: icons.check, 'does-not-apply': icons.dash, depends: icons.ask }

export interface VerdictProps {
  /** Absent while the answer is still arriving. */
  right?: RightVerdict | undefined
  strings: PartStrings
  children?: ComponentChildren
}

/** What the law gives: words and an icon carry it, colour only helps. */
export function Verdict({ right, strings, children }: VerdictProps) {
  const kind = right && right.kind !== 'none' ? right.kind : undefined
  return (
    <div class={`verdict ${kind ?? ''}`}>
      {right && kind && (
        <h3>
          <Icon d={marks[kind]} />
          <span>
            {strings[kind]}
            <small>{right.title}</small>
          </span>
        </h3>
      )}
      {children}
    </div>
  )
}
