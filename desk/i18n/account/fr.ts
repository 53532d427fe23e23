/** French texts of the second factor. */
export const frAccount = {
  account: {
    title: 'Mon accès',
    lead: 'Le code reçu par e-mail prouve que la boîte est à vous. Le second facteur prouve que le téléphone aussi.',
    of: (name: string) => `Mon accès : ${name}`,
    needed: 'Pour administrer la boutique, ajoutez d’abord un second facteur. Le reste du bureau vous est ouvert.',
    factor: 'Second facteur',
    absent: 'Vous n’en avez pas encore. Il faut une application d’authentification sur votre téléphone.',
    standing: 'Il est en place : à chaque connexion, un code de votre application vous est demandé.',
    add: 'Ajouter un second facteur',
    replace: 'Changer de téléphone ou d’application',
    scan: 'Dans votre application de codes, choisissez d’ajouter un compte et scannez cette image.',
    picture: 'Image à scanner avec votre application',
    byHand: 'Impossible de scanner ? Recopiez la clé, ou ouvrez le lien sur ce même appareil.',
    secret: 'Clé',
    open: 'Ouvrir dans mon application',
    newCode: 'Code à 6 chiffres de votre application',
    presentCode: 'Code de votre application, ou code de secours',
    codeInvalid: 'Le code compte 6 chiffres.',
    factorInvalid: 'Saisissez les 6 chiffres de l’application, ou un code de secours comme 7K2MX-4Q9TB.',
    wrong: 'Ce code est inexact ou a déjà servi. Attendez le suivant, puis réessayez.',
    confirm: 'Confirmer',
    confirming: 'Vérification…',
    goOn: 'Continuer',
    cancel: 'Annuler',
    recovery: 'Codes de secours',
    recoveryLeft: (left: number) =>
      left === 0
        ? 'Il ne vous en reste aucun. Faites-en de nouveaux.'
        : left === 1
          ? 'Il vous en reste un. Faites-en de nouveaux.'
          : `Il vous en reste ${left}. Chacun remplace une fois le téléphone perdu.`,
    renew: 'Faire de nouveaux codes de secours',
    codesTitle: 'Vos codes de secours',
    codesLead:
      'Notez-les maintenant, hors de ce téléphone : ils ne seront plus montrés. Chacun ne sert qu’une fois, et les anciens ne valent plus rien.',
    codesDone: 'C’est noté',
    askTitle: 'Second facteur',
    askLead: 'Donnez le code de votre application, ou l’un de vos codes de secours.',
    lost: 'Téléphone et codes perdus ? Une autre personne qui administre la boutique peut réinitialiser votre second facteur.',
    demo: 'Démonstration : le code de l’application s’affiche dans la',
    reset: 'Réinitialiser le second facteur',
    resetOf: (name: string) => `Réinitialiser le second facteur de ${name}`,
    resetTitle: (name: string) => `Réinitialiser le second facteur de ${name} ?`,
    resetLead:
      'Assurez-vous de vive voix que la demande vient bien de cette personne. Ses sessions se ferment, et elle devra en ajouter un autre.',
    access:
      'Ici, on entre par Cloudflare Access. Si vous venez d’y passer, votre adresse n’est pas celle d’une personne de l’équipe : demandez une invitation.',
    accessLeave: 'Quitter Cloudflare Access',
    accessFactor: 'Vous êtes entré par Cloudflare Access : c’est là que se règle votre second facteur.',
    tag: 'Second facteur',
  },
}
