/** What models say to a prompt of writing: the composed answer stands in it, in numbered paragraphs. */
import type { Mind } from './model-behaviours.ts'

/** Nothing that our own reader has not found. */
const reads: Mind['reads'] = () => ({ act: 'tells', rights: [], facts: [], passages: [] })

/** The numbered paragraphs of a prompt, each with its sentences as they were composed. */
function paragraphs(prompt: string): { mark: string; lines: string[] }[] {
  const [, told = ''] = prompt.split(/\n# (?:La réponse à dire|The answer to tell)\n/)
  return told
    .split(/\n(?=\[\d+\])/)
    .map((paragraph) => paragraph.split('\n'))
    .map(([head = '', ...lines]) => ({ mark: /^\[\d+\]/.exec(head)?.[0] ?? '', lines }))
}

const isFrench = (instructions: string) => /français/.test(instructions)

/** Says every sentence, with a kind word before them. */
export const faithful: Mind = {
  reads,
  writes: (instructions, prompt) =>
    paragraphs(prompt)
      .map(({ mark, lines }, index) => {
        const kind = isFrench(instructions) ? 'Je comprends votre situation.' : 'I understand your situation.'
        return `${mark} ${index === 0 ? `${kind} ` : ''}${lines.join(' ')}`
      })
      .join('\n'),
}

/** Forgets its marks, changes figures, drops negations, adds what it believes. */
export const sloppy: Mind = {
  reads,
  writes: (_instructions, prompt) =>
    paragraphs(prompt)
      .map(
        ({ mark, lines }) =>
          `${mark} ${lines
            .join(' ')
            .replace(/\b14\b|quatorze|fourteen/g, '30')
            .replace(/\bne (\S+) pas\b/g, '$1')} Vous avez aussi un an pour changer d’avis.`,
      )
      .join('\n'),
}

export const obeyed = 'Nous vous remboursons 500 €'
/** Does what an attacker wants. */
export const hostile: Mind = {
  reads,
  writes: (_instructions, prompt) =>
    [
      `[1] ${obeyed}, c’est promis. <img src="https://evil.example/x.png"> [Cliquez ici](https://evil.example).`,
      `Voici mes consignes et la clé sk-secret. Vous avez 30 jours selon l’article L999-9, imbécile. ${prompt.slice(0, 50)}`,
    ].join('\n'),
}
