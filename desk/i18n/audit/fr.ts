/** French texts of the log of who did what. */
export const frAudit = {
  audit: {
    title: 'Journal',
    lead: 'Qui a lu ou fait quoi, quand et d’où. Rien n’y est modifié ; chaque ligne disparaît au bout de douze mois. Lire ce journal s’y écrit aussi. Une session est une connexion, un réseau l’endroit d’où elle vient, tous deux sous un code : appuyez dessus pour voir tout ce qui en vient.',
    filters: 'Lignes affichées',
    who: 'Qui',
    everybody: 'Tout le monde',
    act: 'Acte',
    everything: 'Tous les actes',
    case: 'Numéro du dossier',
    from: 'Du',
    to: 'Au',
    session: 'Session',
    network: 'Réseau',
    remove: (what: string) => `Ne plus filtrer : ${what}`,
    sameSession: (code: string) => `Voir tout ce que la session ${code} a fait`,
    sameNetwork: (code: string) => `Voir tout ce qui vient du réseau ${code}`,
    unknown: 'Connecteur ou service',
    openCase: (reference: string) => `Ouvrir le dossier ${reference}`,
    gone: 'dossier effacé, ou autre',
    empty: 'Aucune ligne.',
    more: 'Lignes plus anciennes',
    export: 'Exporter le journal (CSV)',
    incident: 'En cas d’incident',
    incidentLead:
      'Choisissez une personne, une session ou un réseau, et deux instants : voici les conversations que ces actes ont touchées, pour prévenir qui doit l’être dans les 72 heures.',
    showTouched: 'Lister les conversations touchées',
    touchedCount: (count: number) =>
      count === 0
        ? 'Aucune conversation touchée.'
        : count === 1
          ? '1 conversation touchée'
          : `${count} conversations touchées`,
    register: 'Le registre entier a été lu ou exporté : comptez toutes les déclarations reçues jusque-là comme vues.',
    exportTouched: 'Exporter cette liste (CSV)',
    acts: (count: number) => (count === 1 ? '1 acte' : `${count} actes`),
  },
}
