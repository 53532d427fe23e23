/** French texts of what goes on at this moment: who reads, who writes, who is there. */
export const frLive = {
  reads: (names: string[]) =>
    names.length === 1 ? `${names[0]} lit aussi ce dossier` : `${list(names)} lisent aussi ce dossier`,
  writes: (name: string) => `${name} écrit une réponse…`,
  /** In the queue, read out beside the initials. */
  inLine: (names: string[]) => (names.length === 1 ? `Ouvert par ${names[0]}` : `Ouvert par ${list(names)}`),
  shopperHere: (name: string) => `${name} est là et lit vos réponses en direct.`,
  shopperGone: (name: string) => `${name} n’est plus là : un e-mail l’invitera à lire votre réponse.`,
  read: 'Lu',
  lost: 'Connexion perdue. Vos brouillons sont gardés ; ce qui arrive entre-temps s’affichera au retour.',
  tryNow: 'Réessayer maintenant',
  meanwhile: (name: string) => `${name} vient de répondre. Votre brouillon n’est pas parti.`,
  meanwhileYou: 'Une réponse est partie de votre compte entre-temps. Votre brouillon n’est pas parti.',
  hasRead: 'J’ai lu',
  sendAnyway: 'Envoyer quand même',
}

function list(names: string[]): string {
  return new Intl.ListFormat('fr-FR', { type: 'conjunction' }).format(names)
}
