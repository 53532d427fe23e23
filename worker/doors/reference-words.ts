import type { Language } from '../../protocol/index.ts'

const fr = {
  title: 'Recours – l’API',
  skip: 'Aller au texte',
  other: 'English',
  contents: 'Sommaire',
  access: 'Accès',
  schemas: 'Schémas',
  parameters: 'Paramètres',
  body: 'Corps',
  answers: 'Réponses',
  refusals: 'Refus',
  example: 'Exemple',
  exampleIs: 'Exemple\u00a0: ',
  open: 'Ouvert\u00a0: ni clé, ni jeton.',
  with: 'Avec ',
  function: 'Fonction',
  of: 'de',
  listOf: 'liste de ',
  required: 'requis',
  optional: 'facultatif',
  places: { path: 'chemin', query: 'requête', header: 'en-tête' } as Record<string, string>,
  chapters: {
    conversations: 'Conversations',
    cases: 'Dossiers',
    declarations: 'Déclarations',
    files: 'Fichiers',
    privacy: 'Données personnelles',
    connectors: 'Connecteurs',
    merchant: 'Programmes du marchand',
    rights: 'Droits',
  } as Record<string, string>,
  limits: {
    minimum: (least: number) => `à partir de ${least}`,
    maximum: (most: number) => `jusqu’à ${most}`,
    minLength: (least: number) => `au moins ${least} caractère${least > 1 ? 's' : ''}`,
    maxLength: (most: number) => `au plus ${most} caractère${most > 1 ? 's' : ''}`,
    minItems: (least: number) => `au moins ${least}`,
    maxItems: (most: number) => `au plus ${most}`,
  },
}

/** The words of the reference page that are not the document's. */
export type ReferenceWords = typeof fr

const en: ReferenceWords = {
  title: 'Recours – API',
  skip: 'Skip to the text',
  other: 'Français',
  contents: 'Contents',
  access: 'Access',
  schemas: 'Schemas',
  parameters: 'Parameters',
  body: 'Body',
  answers: 'Answers',
  refusals: 'Refusals',
  example: 'Example',
  exampleIs: 'Example: ',
  open: 'Open: no key, no token.',
  with: 'With ',
  function: 'Function',
  of: 'of',
  listOf: 'list of ',
  required: 'required',
  optional: 'optional',
  places: { path: 'path', query: 'query', header: 'header' },
  chapters: {
    conversations: 'Conversations',
    cases: 'Cases',
    declarations: 'Declarations',
    files: 'Files',
    privacy: 'Privacy',
    connectors: 'Connectors',
    merchant: 'Merchants’ programs',
    rights: 'Rights',
  },
  limits: {
    minimum: (least) => `from ${least}`,
    maximum: (most) => `to ${most}`,
    minLength: (least) => `at least ${least} character${least > 1 ? 's' : ''}`,
    maxLength: (most) => `at most ${most} character${most > 1 ? 's' : ''}`,
    minItems: (least) => `at least ${least}`,
    maxItems: (most) => `at most ${most}`,
  },
}

/** The words around the reference, in a language. */
export function referenceWords(language: Language): ReferenceWords {
  return language === 'fr' ? fr : en
}
