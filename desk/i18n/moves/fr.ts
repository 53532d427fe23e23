import type { AgentNotice, Move, MoveDetail, QueueState } from '../../../protocol/index.ts'

/** French texts of what agents do with a case besides taking, giving back and resolving it; days and moments come in words. */
export const frMoves = {
  moves: {
    more: 'Autres actions',
    assign: 'Confier à…',
    snooze: 'Mettre de côté…',
    wake: 'Reprendre maintenant',
    merge: 'Réunir avec un autre dossier…',
    reopen: 'Rouvrir le dossier…',
    reason: 'Raison',
    reasonHint: 'Gardée dans l’historique ; la personne ne la voit pas.',
    reasonMissing: 'Dites pourquoi en quelques mots.',
    assignTitle: (count: number) => (count === 1 ? 'Confier ce dossier' : `Confier ${count} dossiers`),
    assignTo: 'À qui',
    assignReasonPlaceholder: 'Congé, langue, spécialité…',
    choose: 'Choisissez une personne',
    chooseMissing: 'Choisissez à qui confier le dossier.',
    nobody: 'Personne d’autre ne peut tenir un dossier pour le moment.',
    assignDo: 'Confier',
    snoozeTitle: (count: number) => (count === 1 ? 'Mettre ce dossier de côté' : `Mettre ${count} dossiers de côté`),
    snoozeText:
      'Il quitte la file, et revient à l’heure choisie, ou dès que la personne écrit. Son échéance continue de courir.',
    snoozeLatest: (day: string) => `Au plus tard le ${day}, la veille de sa première échéance.`,
    snoozeImpossible:
      'Ce dossier ne peut pas être mis de côté : sa première échéance est aujourd’hui, demain ou déjà passée.',
    snoozeTooLate: (day: string) =>
      `Ce dossier peut attendre jusqu’au ${day} au plus tard : c’est la veille de sa première échéance.`,
    snoozeTooLateNow: 'Sa première échéance est trop proche pour le mettre de côté.',
    snoozePast: 'Choisissez un moment à venir.',
    snoozeOwn: 'Autre moment',
    snoozeDay: 'Jour',
    snoozeHour: 'Heure (Paris)',
    snoozeDo: 'Mettre de côté',
    snoozeUntil: (moment: string) => `De côté jusqu’au ${moment}`,
    presets: { hours: 'Dans 2 heures', tomorrow: 'Demain', week: 'La semaine prochaine' },
    reopenTitle: 'Rouvrir ce dossier',
    reopenText: (name: string) => `Le dossier sera de nouveau avec vous, et ${name} le verra dans la conversation.`,
    reopenDo: 'Rouvrir',
    reopenNewer:
      'La personne a ouvert un autre dossier depuis. Continuez dans celui-là : une conversation n’a qu’un dossier ouvert.',
    mergeTitle: 'Réunir deux dossiers',
    mergeText:
      'Un dossier est fermé dans l’autre. Notes et historique restent, avec un lien dans les deux sens ; chaque conversation dit à la personne où continuer.',
    mergeCheck:
      'Vérifiez qu’il s’agit bien de la même personne : la suite se lira dans la conversation gardée, et une adresse peut avoir été mal tapée.',
    mergeNone: 'Aucun autre dossier ouvert n’a la même adresse ou la même commande.',
    same: { email: 'même adresse', order: 'même commande' },
    opened: (day: string) => `transmis ${day}`,
    keepThis: 'Garder celui-ci',
    keepOther: 'Garder l’autre',
    otherPerson: 'Une autre adresse a été donnée : ces dossiers ne se réunissent pas.',
    keepBoth: 'Chacun porte une déclaration ou une échéance à respecter : ils ne se réunissent pas.',
    openCase: 'Ouvrir',
    duplicates: (count: number) =>
      count === 1 ? 'Un autre dossier ouvert y ressemble.' : `${count} autres dossiers ouverts y ressemblent.`,
    compare: 'Comparer',
    escalated: (day: string) => `Personne n’a répondu, et la loi fixe une échéance à la boutique le ${day}.`,
    escalatedTag: 'À traiter d’urgence',
    snoozedTag: (moment: string) => `De côté jusqu’au ${moment}`,
    legal: 'Délai légal',
    service: 'Attente',
    serviceWaits: (time: string) => `${time} d’ouverture sans réponse`,
    serviceWaitsAlways: (time: string) => `${time} sans réponse`,
    serviceClosed: 'Reçu hors des heures d’ouverture',
    serviceAnswered: 'Le dernier mot est le vôtre',
    lineWaits: (time: string) => `Attend depuis ${time} d’ouverture`,
    lineWaitsAlways: (time: string) => `Attend depuis ${time}`,
    lineClosed: 'Reçu hors des heures d’ouverture',
    time: (minutes: number) =>
      minutes < 60
        ? `${minutes}\u00a0min`
        : minutes % 60 === 0 || minutes >= 600
          ? `${Math.floor(minutes / 60)}\u00a0h`
          : `${Math.floor(minutes / 60)}\u00a0h\u00a0${minutes % 60}`,
    article: (article: string) => (/^[LRDA]\d/.test(article) ? `art. ${article}` : article),
    states: {
      snoozed: 'De côté',
      escalated: 'Urgents',
    } satisfies Record<QueueState, string>,
    select: (name: string) => `Sélectionner le dossier de ${name}`,
    selectMany: 'Sélectionner',
    selectDone: 'Terminer',
    selected: (count: number) => (count === 1 ? '1 dossier sélectionné' : `${count} dossiers sélectionnés`),
    tooMany: 'Cent dossiers au plus à la fois.',
    clear: 'Tout désélectionner',
    many: { claim: 'Prendre', assign: 'Confier…', snooze: 'De côté…', resolve: 'Résoudre…' },
    resolveTitle: (count: number) =>
      count === 1 ? 'Marquer ce dossier comme résolu ?' : `Marquer ${count} dossiers comme résolus ?`,
    resolveText:
      'Chaque personne en sera informée et pourra donner son avis. Seuls les dossiers que vous tenez le seront.',
    resolveDo: 'Marquer résolus',
    result: (done: number, failed: number) =>
      `${done === 0 ? 'Aucun dossier fait' : done === 1 ? '1 dossier fait' : `${done} dossiers faits`}, ${failed === 1 ? '1 laissé' : `${failed} laissés`} :`,
    allDone: (done: number) => (done === 1 ? 'C’est fait pour 1 dossier.' : `C’est fait pour ${done} dossiers.`),
    failures: {
      held: (name: string) => `déjà pris par ${name}`,
      closed: 'déjà résolu',
      notYours: 'à prendre d’abord',
      tooLate: (day: string) => `au plus tard le ${day}`,
      gone: 'introuvable',
      other: 'n’a pas pu être changé',
    },
    notices: 'Pour vous',
    notice: {
      assigned: (by: string, reference: string) => `${by} vous a confié le dossier ${reference}.`,
      returned: (reference: string, hours: number) =>
        `Le dossier ${reference} est revenu dans la file : ${hours}\u00a0h d’ouverture sans réponse de votre part.`,
      woken: (reference: string) => `Le dossier ${reference}, mis de côté, est de retour.`,
    } satisfies Record<AgentNotice['what'], unknown>,
    seen: 'Vu',
    otherNotices: (count: number) =>
      count === 1 ? 'Une autre nouvelle pour vous' : `${count} autres nouvelles pour vous`,
    allSeen: 'Tout vu',
    keys: {
      select: 'Sélectionner le dossier',
      selectTo: 'Sélectionner jusqu’ici',
      claim: 'Prendre',
      assign: 'Confier à quelqu’un',
      snooze: 'Mettre de côté',
      resolve: 'Marquer résolu',
      merge: 'Réunir avec un autre dossier',
      reopen: 'Rouvrir',
    },
    settings: {
      title: 'Quand personne ne répond',
      hint: 'Ces heures se comptent dans vos horaires d’ouverture ; les échéances légales, en jours.',
      hours: 'Heures d’ouverture sans réponse avant le retour à la file',
      hoursHint: '4 par défaut. Le dossier quitte la personne qui le tient, et attend de nouveau.',
      days: 'Jours avant une échéance légale de la boutique',
      daysHint:
        '2 par défaut. Sans réponse, le dossier passe en tête de la file et les administrateurs reçoivent un e-mail.',
    },
    happened: {
      assigned: (by?: string, detail?: MoveDetail) => `Confié à ${detail?.to ?? 'quelqu’un'} par ${by ?? 'un agent'}`,
      snoozed: (by?: string, detail?: MoveDetail) =>
        `Mis de côté par ${by ?? 'un agent'}${detail?.until ? ` jusqu’au ${detail.until}` : ''}`,
      woken: (by?: string, detail?: MoveDetail) =>
        by
          ? `Repris par ${by}`
          : detail?.because === 'shopper'
            ? 'De retour : la personne a écrit'
            : detail?.because === 'deadline'
              ? 'De retour : une échéance approche'
              : 'De retour à l’heure prévue',
      reopened: (by?: string) => `Rouvert par ${by ?? 'un agent'}`,
      merged: (by?: string) => `Fermé par ${by ?? 'un agent'}, réuni au dossier`,
      joined: (by?: string) => `Réuni par ${by ?? 'un agent'} avec le dossier`,
      returned: (_by?: string, detail?: MoveDetail) =>
        `Revenu dans la file : ${detail?.hours ?? ''}\u00a0h d’ouverture sans réponse${detail?.from ? ` de ${detail.from}` : ''}`,
      escalated: (_by?: string, detail?: MoveDetail) =>
        `Signalé en urgence${detail?.day ? ` : échéance légale le ${detail.day}` : ''}`,
    } satisfies Record<Move, (by?: string, detail?: MoveDetail) => string>,
    events: {
      'case-reopened': (_text: string, name?: string) => (name ? `${name} a rouvert le dossier` : 'Dossier rouvert'),
      'case-merged': (text: string, _name?: string) =>
        `Dossier réuni au dossier ${text}, où la personne est invitée à continuer`,
      'case-joined': (text: string, _name?: string) => `Dossier ${text} réuni à celui-ci`,
    },
    problems: {
      'snooze-too-late': 'Une échéance vient avant. Choisissez un jour plus proche.',
      'cannot-hold': 'Cette personne ne peut pas tenir de dossier. Choisissez quelqu’un d’autre.',
      'merge-other-person': 'Une autre adresse a été donnée : ces dossiers ne se réunissent pas.',
      'merge-keep-this':
        'Ce dossier porte une déclaration ou l’échéance la plus proche : gardez-le, et fermez l’autre.',
    },
  },
}
