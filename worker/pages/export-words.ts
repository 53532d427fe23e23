import type { Language } from '../../protocol/index.ts'

const fr = {
  facts: {
    knowledge: 'Version des connaissances',
    texts: 'Textes de loi connus en',
    checked: 'Dernière comparaison avec le texte officiel',
    never: 'jamais',
    page: 'Page',
    licence: 'Licence',
    cite: 'À citer ainsi',
  },
  licence:
    'articles de loi\u00a0: Licence Ouverte 2.0 (Etalab), source DILA, base LEGI, Légifrance\u00a0; explications\u00a0: licence MIT du projet Recours',
  translation: 'traduction non officielle',
  unheld: 'texte que nous ne détenons pas, à vérifier',
  map: {
    lead: 'Les droits du consommateur en droit français, chacun en Markdown et en JSON-LD\u00a0: règles, délais, démarches et lettres, avec les articles cités mot pour mot.',
    use: 'Citez la page du droit et ses articles. Ne concluez pas d’un titre\u00a0: lisez le droit, ses conditions et ses exceptions. Un délai se calcule à partir des dates de la personne.',
    languages: 'Chaque adresse existe en français, et en anglais avec `?lang=en`.',
    more: 'Pour les programmes',
    api: 'l’interface, décrite en OpenAPI',
    reference: 'la même, à lire',
    mcp: 'les mêmes droits par le Model Context Protocol\u00a0: chercher, lire un article, évaluer une situation, calculer un délai, rédiger une lettre',
    list: 'la liste des droits, les organismes qui aident et les mots de la loi',
  },
}

const en: typeof fr = {
  facts: {
    knowledge: 'Knowledge version',
    texts: 'Texts of law as known in',
    checked: 'Last compared with the official text',
    never: 'never',
    page: 'Page',
    licence: 'Licence',
    cite: 'Cite as',
  },
  licence:
    'articles of law: Licence Ouverte 2.0 (Etalab), source DILA, LEGI database, Légifrance; explanations: MIT licence of the Recours project',
  translation: 'unofficial translation',
  unheld: 'a text that we do not hold, to be checked',
  map: {
    lead: 'Consumer rights under French law, each as Markdown and JSON-LD: rules, time limits, steps and letters, with the articles quoted word for word.',
    use: 'Cite the page of the right and its articles. Do not conclude from a title: read the right, its conditions and its exceptions. A time limit is counted from the person’s own dates.',
    languages: 'Each address is in French, and in English with `?lang=en`.',
    more: 'For programs',
    api: 'the interface, described in OpenAPI',
    reference: 'the same, to read',
    mcp: 'the same rights by the Model Context Protocol: search, read an article, assess a situation, compute a time limit, draft a letter',
    list: 'the list of rights, who can help, and the words of the law',
  },
}

export type ExportWords = typeof fr

/** What an exported right says beside the law. */
export function exportWords(language: Language): ExportWords {
  return language === 'fr' ? fr : en
}
