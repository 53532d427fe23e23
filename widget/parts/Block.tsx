import { Component } from 'preact'
import type { Block as BlockValue, Citation as CitationValue, Sentence } from '../../protocol/index.ts'
import { Citation } from './Citation.tsx'
import type { PartStrings } from './i18n/fr.ts'

export interface BlockProps {
  block: BlockValue
  citations: CitationValue[]
  strings: PartStrings
}

/** Paragraph, steps, or what each answer to a question would change. Each sentence ends with the articles it rests on, as buttons that open the quote below. */
export class Block extends Component<BlockProps, { open?: CitationValue }> {
  override render() {
    const { block, citations, strings } = this.props
    const { open } = this.state
    const sentence = ({ text, citations: keys }: Sentence) => [
      text,
      ' ',
      keys.map((key) => {
        const citation = citations.find(({ article }) => article === key)
        return (
          citation && [
            <button
              type="button"
              class="cite"
              key={key}
              aria-expanded={open === citation}
              onClick={() => this.setState({ open: open === citation ? undefined : citation })}
            >
              {citation.label}
            </button>,
            ' ',
          ]
        )
      }),
    ]
    return (
      <div class={block.kind}>
        {block.title && <h2>{block.title}</h2>}
        {block.kind === 'steps' || /^depends/.test(block.id) ? (
          <ol>
            {block.sentences.map((step) => (
              <li>{sentence(step)}</li>
            ))}
          </ol>
        ) : (
          <p>{block.sentences.map(sentence)}</p>
        )}
        {open && <Citation citation={open} strings={strings} />}
      </div>
    )
  }
}
