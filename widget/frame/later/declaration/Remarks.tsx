import type { DeclarationPreview } from '../../../../protocol/index.ts'
import { Block } from '../../../parts/Block.tsx'
import { Deadline } from '../../../parts/Deadline.tsx'
import { strings } from '../../i18n/index.ts'
import { words } from '../../i18n/later.ts'

/** What the law makes of it today: last days, what speaks for it, what the seller may object. It warns and never blocks. */
export const Remarks = ({ preview }: { preview: DeclarationPreview | undefined }) => (
  <div role="status">
    {preview && (preview.remarks[0] || preview.deadlines[0]) && (
      <section class="answer remarks">
        <h3>{words.lawToday}</h3>
        {preview.deadlines.map((deadline) => (
          <Deadline key={deadline.id} deadline={deadline} strings={strings} />
        ))}
        {preview.remarks.map(({ kind, sentences }) => (
          <Block
            block={{
              id: kind,
              kind: kind === 'caution' ? 'caution' : 'paragraph',
              source: 'law',
              sentences,
              more: false,
            }}
            citations={preview.citations}
            strings={strings}
          />
        ))}
        {preview.kind === 'withdrawal' && preview.remarks.some(({ kind }) => kind === 'caution') && (
          <p class="fine">{words.neverBlocked}</p>
        )}
      </section>
    )}
  </div>
)
