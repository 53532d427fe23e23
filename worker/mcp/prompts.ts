/** Ways to begin, for people who choose one. */
import { messageMaxLength, ProblemError } from '../../protocol/index.ts'

interface Prompt {
  name: string
  title: string
  description: string
  arguments: { name: string; description: string; required: boolean }[]
  text(given: string): string
}

const prompts: Prompt[] = [
  {
    name: 'mes-droits',
    title: 'Connaître mes droits',
    description: 'Raconter un problème d’achat et savoir ce que la loi française permet.',
    arguments: [{ name: 'situation', description: 'Ce qui s’est passé, avec les dates.', required: true }],
    text: (situation) =>
      `Voici ma situation, comme consommateur en France\u00a0:\n\n${situation}\n\nCherche mes droits avec search_rights, pose-moi les questions qui manquent, conclus avec assess_situation, et donne-moi les articles cités, mot pour mot, et les derniers jours pour agir. Ne suppose aucun fait. Dis ce qui est «\u00a0à vérifier\u00a0», et que c’est une information générale, non une consultation juridique.`,
  },
  {
    name: 'my-rights',
    title: 'Know my rights',
    description: 'Tell a problem with a purchase and learn what French law gives.',
    arguments: [{ name: 'situation', description: 'What happened, with the dates.', required: true }],
    text: (situation) =>
      `This is my situation, as a consumer in France:\n\n${situation}\n\nFind my rights with search_rights, ask me what is missing, conclude with assess_situation, and give me the articles cited, word for word, and the last days to act. Suppose no fact. Say what is to be checked (« à vérifier »), and that this is general information, not legal advice.`,
  },
  {
    name: 'ecrire-au-vendeur',
    title: 'Écrire au vendeur',
    description: 'Préparer la lettre qui convient, avec ses articles.',
    arguments: [{ name: 'situation', description: 'Ce qui s’est passé et ce qui est demandé.', required: true }],
    text: (situation) =>
      `Prépare la lettre qui convient à cette situation\u00a0:\n\n${situation}\n\nTrouve d’abord le droit (search_rights), vérifie qu’il s’applique (assess_situation), puis rédige avec draft_letter. Laisse entre crochets ce que je n’ai pas dit.`,
  },
]

/** The prompts, without their text. */
export function listPrompts() {
  return prompts.map(({ text: _text, ...prompt }) => prompt)
}

/** A prompt with what was given. Throws `invalid-input` for another name or an argument that does not fit. */
export function getPrompt(name: string, given: Record<string, string> | undefined) {
  const prompt = prompts.find((known) => known.name === name)
  if (!prompt) throw new ProblemError('invalid-input', { detail: 'No prompt has this name.' })
  const { situation, ...others } = given ?? {}
  if (Object.keys(others).length > 0 || !situation?.trim() || situation.length > messageMaxLength)
    throw new ProblemError('invalid-input', {
      detail: `Give “situation”, ${messageMaxLength} characters at most, and nothing else.`,
    })
  return {
    description: prompt.description,
    messages: [{ role: 'user' as const, content: { type: 'text' as const, text: prompt.text(situation) } }],
  }
}
