/** The words of `operations/conversations.ts`. */
export const conversations: Readonly<Record<string, string>> = {
  'Begin a conversation': 'Commencer une conversation',
  'Gives the token that opens it: keep it where only this shopper’s page can read it. Facts that the merchant’s page knows (product, order, days) may be given as `context`; the shopper sees them and may correct them. At most 300 an hour from one network.':
    'Donne le jeton qui l’ouvre : gardez-le là où seule la page de ce consommateur peut le lire. Les faits que la page du marchand connaît (produit, commande, dates) peuvent être donnés dans `context` ; le consommateur les voit et peut les corriger. Au plus 300 par heure depuis un même réseau.',
  'The conversation and its token.': 'La conversation et son jeton.',
  'Read the whole thread': 'Lire tout le fil',
  'Messages, facts, the open or last case.': 'Messages, faits, dossier ouvert ou dernier dossier.',
  'Say something, and read the answer as it comes': 'Dire quelque chose, et lire la réponse à mesure',
  'The client makes the id (a UUID, version 7): the same id and text again give the same answer, so that a request may be repeated safely. At most 12 messages a minute and 60 an hour. The stream is the AI SDK’s UI message stream (`x-vercel-ai-ui-message-stream: v1`); cards come first, prose after, the whole typed answer last, as `data-answer`.':
    'Le programme crée l’identifiant (un UUID, version 7) : le même identifiant avec le même texte redonne la même réponse, si bien qu’une requête se répète sans risque. Au plus 12 messages par minute et 60 par heure. Le flux est celui des messages d’interface de l’AI SDK (`x-vercel-ai-ui-message-stream: v1`) ; les fiches viennent d’abord, les phrases ensuite, la réponse typée entière à la fin, dans `data-answer`.',
  'The turn, as server-sent events. Each `data:` is one `AnswerChunk`; each `id:` counts the chunks of the conversation; `data: [DONE]` ends it.':
    'Le tour, en événements envoyés par le serveur. Chaque `data:` est un `AnswerChunk` ; chaque `id:` compte les morceaux de la conversation ; `data: [DONE]` y met fin.',
  'Server-sent events; `x-event` describes the JSON of each `data:`.':
    'Événements envoyés par le serveur ; `x-event` décrit le JSON de chaque `data:`.',
  'Stored; a person has the conversation, and no answer is computed.':
    'Enregistré ; une personne tient la conversation, et aucune réponse n’est calculée.',
  'Correct or forget one fact': 'Corriger ou oublier un fait',
  'The answer is computed again and streamed as for a message. `value` null forgets the fact.':
    'La réponse est recalculée et envoyée comme pour un message. Un `value` nul oublie le fait.',
  'Take a stream up again where it was cut': 'Reprendre un flux là où il s’est coupé',
  'Give the `id:` of the last event that arrived. Nothing is computed twice.':
    'Donnez le `id:` du dernier événement arrivé. Rien n’est calculé deux fois.',
  'Number of the last chunk received; `lastChunk` of the thread gives it too.':
    'Numéro du dernier morceau reçu ; `lastChunk` du fil le donne aussi.',
  'There is nothing to wait for.': 'Il n’y a rien à attendre.',
  'A letter filled from the facts': 'Une lettre remplie d’après les faits',
  'An answer names the letters it offers in its `actions`. What is not known stands as `[…]`.':
    'Une réponse nomme dans ses `actions` les lettres qu’elle propose. Ce qui n’est pas connu reste en `[…]`.',
  'Id of the letter.': 'Identifiant de la lettre.',
  'The letter and the texts of law it rests on.': 'La lettre et les textes de loi sur lesquels elle s’appuie.',
  'Rate how a case was handled': 'Noter le traitement d’un dossier',
  'Once per case, after it was resolved; `askSatisfaction` of the thread says when.':
    'Une fois par dossier, après sa résolution ; `askSatisfaction` du fil dit quand.',
  'Say whether the shop is recommended, or suggest something':
    'Dire si la boutique est recommandée, ou suggérer quelque chose',
  'A score with a word, a suggestion, or `declined`: one of them at least, and nothing beside `declined`.':
    'Une note avec un mot, une suggestion, ou `declined` : l’un d’eux au moins, et rien à côté de `declined`.',
  'Spend the link of an e-mail': 'Employer le lien d’un e-mail',
  'The link of an e-mail opens our own window, which asks this: no other site may. The secret counts once and gives a new token.':
    'Le lien d’un e-mail ouvre notre propre fenêtre, qui fait cet appel : aucun autre site ne le peut. Le secret ne sert qu’une fois et donne un nouveau jeton.',
  'The conversation and a new token.': 'La conversation et un nouveau jeton.',
  'A ticket for the socket': 'Un ticket pour la socket',
  'Counts once, for 30 seconds.': 'Ne sert qu’une fois, pendant 30 secondes.',
  'The ticket.': 'Le ticket.',
  'Listen to what agents write, as it happens': 'Écouter ce que les agents écrivent, au moment même',
  'A WebSocket, useful once a case is open. Offer two protocols: `recours` and the ticket. The first frame to send is `{"type":"hello","after":<last sequence seen>}`; what was missed comes back, then `message`, `status`, `typing`, `presence` and `read` frames.':
    'Une WebSocket, utile dès qu’un dossier est ouvert. Proposez deux protocoles : `recours` et le ticket. La première trame à envoyer est `{"type":"hello","after":<dernière séquence vue>}` ; ce qui a été manqué revient, puis viennent les trames `message`, `status`, `typing`, `presence` et `read`.',
  'The socket is open.': 'La socket est ouverte.',
}
