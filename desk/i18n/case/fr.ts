import type { Consent } from '../../../protocol/index.ts'

/** French texts of the case file that an agent works on: facts, what was told, decisions. */
export const frCase = {
  /** How the shopper agreed to be handed over, when a program of the shop brought the case. */
  consent: 'Accord recueilli',
  consents: {
    telephone: 'par téléphone',
    letter: 'par courrier',
    'e-mail': 'par e-mail',
    'in-person': 'de vive voix, sur place',
    chat: 'par messagerie',
  } satisfies Record<Consent['how'], string>,
  facts: {
    edit: 'Modifier',
    editNamed: (label: string) => `Modifier : ${label}`,
    add: 'Ajouter un fait',
    which: 'Quel fait ?',
    choose: 'Choisir un fait…',
    weighs: 'Demandés par les droits de ce dossier',
    others: 'Autres faits',
    value: 'Valeur',
    pick: 'Choisir…',
    yes: 'Oui',
    no: 'Non',
    about: 'Jour approximatif',
    since: 'ou depuis',
    sinceUnits: { days: 'jours', weeks: 'semaines', months: 'mois', years: 'ans' },
    unit: 'Unité',
    euros: 'Montant en euros',
    why: 'Pourquoi, en un mot (nécessaire)',
    whyHint: 'Gardé dans l’historique. La loi est recalculée ; ce que la personne a dit reste affiché.',
    save: 'Enregistrer et recalculer',
    saving: 'Calcul…',
    takeBack: 'Revenir à ce qui a été dit',
    remove: 'Retirer ce fait',
    takenBack: 'Rétabli',
    by: (name: string) => `Donné par ${name}`,
    because: (why: string) => `« ${why} »`,
    nothingSaid: 'La personne n’en a rien dit.',
    said: { message: 'La personne a dit :', page: 'La page donnait :', corrected: 'La personne a corrigé :' },
    computed: (version: number, moment: string) => `Dossier recalculé ${moment} (version ${version}).`,
    saved: 'Dossier recalculé.',
  },
  asking: {
    ask: 'Demander',
    askNamed: (question: string) => `Demander : ${question}`,
    askHim: (name: string) => `Demander à ${name}`,
    sends: 'La question part aussitôt, avec ses réponses en boutons.',
    waits: 'Question posée',
    sent: 'Question envoyée.',
  },
  told: {
    title: 'Ce qui a été dit à la personne',
    none: 'L’assistant n’a encore rien conclu dans cette conversation.',
    on: (day: string, version: string) => `Dit ${day}, base de connaissances ${version}`,
    changed: 'A changé depuis',
    alert: 'La conclusion a changé depuis ce que la personne a lu',
    verdict: (from: string, to: string) => `Verdict : ${from} → ${to}`,
    deadline: (label: string, from: string, to: string) => `${label} : ${from} → ${to}`,
    over: 'n’a plus cours',
    tell: 'Dites-le dans votre réponse : la personne ne le voit pas d’elle-même.',
    texts: 'Textes :',
  },
  decision: {
    title: 'Décider et répondre',
    taken: (name: string) => `Décision : ${name}`,
    drop: 'Retirer la décision',
    reasons: 'Vos raisons',
    reasonsHint: 'Elles seront dites à la personne, telles quelles.',
    write: 'Écrire la réponse',
    free: 'Aucun droit reconnu dans ce dossier ne s’oppose à un refus.',
    granted: (title: string, articles: string) =>
      articles === ''
        ? `Ce dossier reconnaît un droit : ${title}. Un refus irait contre la loi.`
        : `Ce dossier reconnaît un droit : ${title} (${articles}). Un refus irait contre la loi.`,
    notMissing: 'Rien ne manque dans ce dossier. Posez votre question avec vos mots.',
    blank: 'Complétez « […] » avant d’envoyer.',
  },
  happenedTo: {
    /** `null`: not known. */
    change: (label: string, from: string | null, to: string | null) =>
      `${label} : ${from ?? 'non connu'} → ${to ?? 'non connu'}`,
    decision: (name: string, reasons?: string) => (reasons === undefined ? name : `${name} : ${reasons}`),
  },
}
export type CaseStrings = typeof frCase
