/** Ways to begin, for people who choose one. */
import { messageMaxLength, ProblemError } from '../../protocol/index.ts'

interface Argument {
  name: 'situation' | 'right' | 'article'
  description: string
  required: boolean
}

interface Prompt {
  name: string
  title: string
  description: string
  arguments: Argument[]
  text(given: Partial<Record<Argument['name'], string>>): string
}

const longest = { situation: messageMaxLength, right: 60, article: 60 } as const
const nbsp = '\u00a0'

const prompts: Prompt[] = [
  {
    name: 'mes-droits',
    title: 'Connaître mes droits',
    description: 'Raconter un problème d’achat et savoir ce que la loi française permet.',
    arguments: [{ name: 'situation', description: 'Ce qui s’est passé, avec les dates.', required: true }],
    text: ({ situation }) =>
      `Voici ma situation, comme consommateur en France${nbsp}:\n\n${situation}\n\nCherche mes droits avec search_rights, pose-moi les questions qui manquent, conclus avec assess_situation, et donne-moi les articles cités, mot pour mot, et les derniers jours pour agir. Ne suppose aucun fait. Dis ce qui est «${nbsp}à vérifier${nbsp}», et que c’est une information générale, non une consultation juridique.`,
  },
  {
    name: 'my-rights',
    title: 'Know my rights',
    description: 'Tell a problem with a purchase and learn what French law gives.',
    arguments: [{ name: 'situation', description: 'What happened, with the dates.', required: true }],
    text: ({ situation }) =>
      `This is my situation, as a consumer in France:\n\n${situation}\n\nFind my rights with search_rights, ask me what is missing, conclude with assess_situation, and give me the articles cited, word for word, and the last days to act. Suppose no fact. Say what is to be checked (« à vérifier »), and that this is general information, not legal advice.`,
  },
  {
    name: 'ecrire-au-vendeur',
    title: 'Écrire au vendeur',
    description: 'Préparer la lettre qui convient, avec ses articles.',
    arguments: [
      { name: 'situation', description: 'Ce qui s’est passé et ce qui est demandé.', required: true },
      { name: 'right', description: 'Le droit en cause, s’il est connu.', required: false },
    ],
    text: ({ situation, right }) =>
      `Prépare la lettre qui convient à cette situation${nbsp}:\n\n${situation}\n\n${right ? `Le droit en cause serait «${nbsp}${right}${nbsp}»${nbsp}: vérifie` : 'Trouve d’abord le droit (search_rights), vérifie'} qu’il s’applique (assess_situation), puis rédige avec draft_letter. Laisse entre crochets ce que je n’ai pas dit.`,
  },
  {
    name: 'write-to-the-seller',
    title: 'Write to the seller',
    description: 'Prepare the letter that fits, with its articles.',
    arguments: [
      { name: 'situation', description: 'What happened and what is asked for.', required: true },
      { name: 'right', description: 'The right in question, if it is known.', required: false },
    ],
    text: ({ situation, right }) =>
      `Prepare the letter that fits this situation:\n\n${situation}\n\n${right ? `The right in question would be “${right}”: check` : 'First find the right (search_rights), check'} that it applies (assess_situation), then write with draft_letter; the letter is in French, so tell me what it says. Leave in square brackets what I have not said.`,
  },
  {
    name: 'expliquer-un-article',
    title: 'Expliquer un article',
    description: 'Lire un article de loi mot pour mot, puis en mots simples.',
    arguments: [{ name: 'article', description: 'L’article, comme «\u00a0L221-18\u00a0».', required: true }],
    text: ({ article }) =>
      `Donne-moi l’article ${article} avec read_article, mot pour mot, puis explique-le en mots simples, sans rien ajouter à ce qu’il dit. Rappelle depuis quand cette version est en vigueur et ce qui est «${nbsp}à vérifier${nbsp}».`,
  },
  {
    name: 'explain-an-article',
    title: 'Explain an article',
    description: 'Read an article of law word for word, then in plain words.',
    arguments: [{ name: 'article', description: 'The article, such as “L221-18”.', required: true }],
    text: ({ article }) =>
      `Give me article ${article} with read_article, word for word, then explain it in plain words, adding nothing to what it says. Say since when this wording is in force and what is to be checked (« à vérifier »).`,
  },
]

/** The prompts, without their text. */
export function listPrompts() {
  return prompts.map(({ text: _text, ...prompt }) => prompt)
}

/** Whether a prompt takes an argument of this name. */
export function promptTakes(name: string, argument: string): boolean {
  return prompts.some((known) => known.name === name && known.arguments.some((one) => one.name === argument))
}

/** A prompt with what was given. Throws `invalid-input` for another name or an argument that does not fit. */
export function getPrompt(name: string, given: Record<string, string> = {}) {
  const prompt = prompts.find((known) => known.name === name)
  if (!prompt) throw new ProblemError('invalid-input', { detail: 'No prompt has this name.' })
  const known = new Map(Object.entries(given))
  const fits = prompt.arguments.every(({ name: argument, required }) => {
    const value = known.get(argument)
    return value === undefined ? !required : value.trim() !== '' && value.length <= longest[argument]
  })
  if (!fits || [...known.keys()].some((key) => !promptTakes(name, key))) {
    const wanted = prompt.arguments.map(
      ({ name: argument }) => `“${argument}” (${longest[argument]} characters at most)`,
    )
    throw new ProblemError('invalid-input', { detail: `Give ${wanted.join(' and ')}, and nothing else.` })
  }
  return {
    description: prompt.description,
    messages: [{ role: 'user' as const, content: { type: 'text' as const, text: prompt.text(given) } }],
  }
}
