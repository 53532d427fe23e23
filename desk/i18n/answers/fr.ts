/** French texts of the answers that a person reads first. */
export const frAnswers = {
  title: 'À relire',
  lead: 'Sur les sujets que votre boutique a choisis, une personne lit la réponse avant le client. Il voit déjà les textes de loi et ses derniers jours, et sait que vous relisez.',
  none: 'Rien à relire.',
  noneHint: 'Les sujets relus se choisissent dans les réglages.',
  due: (moment: string) => `Sans relecture, s’affiche telle quelle : ${moment}`,
  unknownRight: 'Réponse',
  corrected: 'Une précision donnée sur un formulaire.',
  composed: 'Réponse préparée. La loi n’y est modifiable par personne.',
  texts: 'Textes de loi cités',
  show: 'Montrer telle quelle',
  add: 'Ajouter un mot',
  reply: 'Répondre moi-même',
  labels: { add: 'Votre mot, sous la réponse', reply: 'Votre message, avant la réponse' },
  hints: {
    add: 'Il est montré comme celui de la boutique, à part de la loi. Il ne change rien à la réponse.',
    reply: 'Il est montré comme le vôtre. La réponse préparée suit, telle quelle : ce que dit la loi ne se retire pas.',
  },
  send: { add: 'Montrer avec ce mot', reply: 'Envoyer, puis montrer la réponse' },
  cancel: 'Annuler',
}
