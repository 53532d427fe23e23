import type { AuditAct, AuditEntry, AuditTouched, Language } from '../../protocol/index.ts'
import { csvLine } from './register-file.ts'

/** Every act, as the page and the file say it. */
export const auditWords: Record<Language, Record<AuditAct, string>> = {
  fr: {
    read: 'Dossier lu',
    claimed: 'Dossier pris',
    released: 'Dossier rendu à la file',
    replied: 'Réponse envoyée',
    resolved: 'Dossier résolu',
    'confirmed-end': 'Fin du contrat confirmée',
    noted: 'Note ajoutée',
    'sent-despite': 'Réponse envoyée malgré une alerte sur la loi',
    'fact-set': 'Fait corrigé',
    'fact-asked': 'Fait demandé au client',
    'file-opened': 'Pièce jointe ouverte',
    decided: 'Décision prise sur le dossier',
    assigned: 'Dossier confié',
    snoozed: 'Dossier mis de côté',
    woken: 'Dossier repris',
    reopened: 'Dossier rouvert',
    merged: 'Dossier fermé dans un autre',
    joined: 'Autre dossier réuni à celui-ci',
    returned: 'Dossier revenu dans la file, sans réponse',
    escalated: 'Échéance légale signalée',
    'register-read': 'Registre lu',
    'register-exported': 'Registre exporté',
    'log-read': 'Journal lu',
    'log-exported': 'Journal exporté',
    'person-exported': 'Données de la personne exportées',
    'person-erased': 'Données de la personne effacées',
    'restricted-read': 'Dossier restreint lu',
    'settings-saved': 'Réglages enregistrés',
    'agent-invited': 'Personne invitée',
    'invitation-withdrawn': 'Invitation retirée',
    'role-changed': 'Rôle changé',
    'agent-disabled': 'Accès retiré',
    'agent-enabled': 'Accès rendu',
    'second-factor-set': 'Second facteur ajouté',
    'second-factor-reset': 'Second facteur réinitialisé',
    'recovery-code-used': 'Code de secours utilisé',
    'recovery-codes-renewed': 'Codes de secours renouvelés',
    'connector-added': 'Connecteur ajouté',
    'connector-rotated': 'Secret de connecteur changé',
    'connector-enabled': 'Connecteur activé',
    'connector-disabled': 'Connecteur désactivé',
    'answer-checked': 'Réponse relue',
    'connector-tested': 'Connecteur essayé',
    'connector-removed': 'Connecteur supprimé',
    'opened-for-shopper': 'Dossier ouvert au nom du client',
    'key-made': 'Clé créée',
    'key-rotated': 'Clé remplacée',
    'key-withdrawn': 'Clé retirée',
    'canned-saved': 'Réponse type enregistrée',
    'canned-forgotten': 'Réponse type supprimée',
  },
  en: {
    read: 'Case read',
    claimed: 'Case claimed',
    released: 'Case given back to the queue',
    replied: 'Reply sent',
    resolved: 'Case resolved',
    'confirmed-end': 'End of the contract confirmed',
    noted: 'Note added',
    'sent-despite': 'Reply sent despite a warning about the law',
    'fact-set': 'Fact corrected',
    'fact-asked': 'Fact asked of the shopper',
    'file-opened': 'Attached file opened',
    decided: 'Decision taken on the case',
    assigned: 'Case handed over',
    snoozed: 'Case put aside',
    woken: 'Case taken up again',
    reopened: 'Case reopened',
    merged: 'Case closed into another',
    joined: 'Another case merged into this one',
    returned: 'Case back in the queue, without an answer',
    escalated: 'Legal day signalled',
    'register-read': 'Register read',
    'register-exported': 'Register exported',
    'log-read': 'Log read',
    'log-exported': 'Log exported',
    'person-exported': 'The person’s data exported',
    'person-erased': 'The person’s data erased',
    'restricted-read': 'Restricted case read',
    'settings-saved': 'Settings saved',
    'agent-invited': 'Person invited',
    'invitation-withdrawn': 'Invitation withdrawn',
    'role-changed': 'Role changed',
    'agent-disabled': 'Access taken away',
    'agent-enabled': 'Access given back',
    'second-factor-set': 'Second factor added',
    'second-factor-reset': 'Second factor reset',
    'recovery-code-used': 'Recovery code used',
    'recovery-codes-renewed': 'Recovery codes renewed',
    'connector-added': 'Connector added',
    'connector-rotated': 'Connector’s secret changed',
    'connector-enabled': 'Connector enabled',
    'connector-disabled': 'Connector disabled',
    'answer-checked': 'Answer checked',
    'connector-tested': 'Connector tested',
    'connector-removed': 'Connector removed',
    'opened-for-shopper': 'Case opened for a shopper',
    'key-made': 'Key made',
    'key-rotated': 'Key replaced',
    'key-withdrawn': 'Key withdrawn',
    'canned-saved': 'Canned reply saved',
    'canned-forgotten': 'Canned reply deleted',
  },
}

const heads: Record<Language, { log: string[]; touched: string[] }> = {
  fr: {
    log: [
      'Le (UTC)',
      'Qui',
      'Identifiant',
      'Acte',
      'Objet',
      'Identifiant de l’objet',
      'Session',
      'Réseau (empreinte)',
      'Motif',
    ],
    touched: ['Dossier', 'Identifiant', 'Conversation', 'Actes', 'Premier (UTC)', 'Dernier (UTC)'],
  },
  en: {
    log: ['At (UTC)', 'Who', 'Id', 'Act', 'Subject', 'Id of the subject', 'Session', 'Network (hash)', 'Reason'],
    touched: ['Case', 'Id', 'Conversation', 'Acts', 'First (UTC)', 'Last (UTC)'],
  },
}

/** The first line of the log as a spreadsheet, with the mark by which spreadsheets know UTF-8. */
export function auditHead(language: Language): string {
  return `\ufeff${csvLine(heads[language].log)}`
}

/** An act as a line of it. */
export function auditLine(
  { at, agent, act, subject, session, network, reason }: AuditEntry,
  language: Language,
): string {
  const named = subject.kind === 'case' ? subject.reference : (subject.name ?? '')
  const words = auditWords[language][act]
  return csvLine([at, agent.name ?? '', agent.id, words, named, subject.id, session ?? '', network ?? '', reason ?? ''])
}

/** The conversations that an incident touched, as a spreadsheet. */
export function touchedFile({ conversations }: AuditTouched, language: Language): string {
  const lines = conversations.map(({ case: id, reference, conversation, acts, first, last }) =>
    csvLine([reference ?? '', id, conversation ?? '', String(acts), first, last]),
  )
  return `\ufeff${csvLine(heads[language].touched)}${lines.join('')}`
}
