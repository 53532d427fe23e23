/** What stands around the operations: introduction, chapters, ways in, refusals. */
export const around: Readonly<Record<string, string>> = {
  'Consumer rights in France: ask, hand over, declare.':
    'Les droits du consommateur en France : demander, transmettre, déclarer.',
  'Everything that the window of the assistant does, a program may do. A shopper’s **conversation** is created with the merchant’s public name and opened by its own bearer token; there is no other account and no cookie.':
    'Tout ce que fait la fenêtre de l’assistant, un programme peut le faire. La **conversation** d’un consommateur se crée avec le nom public du marchand et s’ouvre avec son propre jeton ; il n’y a ni autre compte, ni cookie.',
  'A browser may ask from the merchant’s own sites and says so by `Origin`; a program sends one of these sites as `Origin` itself. Bodies are JSON in UTF-8, 64 kB at most, and hold no field that is not described. Answers may gain fields: ignore those you do not know.':
    'Un navigateur peut appeler depuis les sites du marchand, et le dit par `Origin` ; un programme envoie lui-même l’un de ces sites comme `Origin`. Les corps sont du JSON en UTF-8, de 64 ko au plus, sans aucun champ qui ne soit décrit. Les réponses peuvent gagner des champs : ignorez ceux que vous ne connaissez pas.',
  'A refusal is a problem document (RFC 9457, `application/problem+json`): decide by its `type`. 429 carries `Retry-After`, in seconds. Ids that the client makes let it repeat a request safely.':
    'Un refus est un document de problème (RFC 9457, `application/problem+json`) : décidez d’après son `type`. Le 429 porte `Retry-After`, en secondes. Les identifiants que le programme crée lui permettent de répéter une requête sans risque.',
  'The desk’s routes (`/v1/desk`) are not described: they belong to the page that we serve, behind its cookie session, and change with it.':
    'Les routes du bureau (`/v1/desk`) ne sont pas décrites : elles appartiennent à la page que nous servons, derrière sa session par cookie, et changent avec elle.',

  'A shopper asks and is answered. Whoever holds the token of a conversation holds the conversation.':
    'Un consommateur demande, il lui est répondu. Qui a le jeton d’une conversation a la conversation.',
  'A conversation is handed to a person of the merchant’s team, with its facts, deadlines and texts of law.':
    'Une conversation passe à une personne de l’équipe du marchand, avec ses faits, ses délais et ses textes de loi.',
  'Statements that the law gives a form to: each is recorded at once and acknowledged with a hash.':
    'Les déclarations auxquelles la loi donne une forme : chacune est enregistrée aussitôt, avec un accusé de réception et son empreinte.',
  'Photos and documents joined to a message while a case is open.':
    'Photos et documents joints à un message, tant qu’un dossier est ouvert.',
  'What a shopper may ask of what is kept about them.':
    'Ce qu’un consommateur peut demander sur ce qui est conservé à son sujet.',
  'Replies that an agent writes in another system come back here.':
    'Les réponses qu’un agent écrit dans un autre système reviennent par ici.',
  'The law itself, as text for people’s tools and for other assistants. Open to everyone.':
    'La loi elle-même, en texte, pour les outils de chacun et pour d’autres assistants. Ouvert à tous.',

  'The token of one conversation, given once when it is created. It opens that conversation alone.':
    'Le jeton d’une conversation, donné une fois, à sa création. Il n’ouvre que celle-là.',
  'A ticket of `POST …/tickets`, as one of the protocols that the socket offers.':
    'Un ticket de `POST …/tickets`, parmi les protocoles que la socket propose.',
  'Standard Webhooks: `v1,` and the HMAC-SHA256 of `id.timestamp.body`, in base 64.':
    'Standard Webhooks : `v1,` puis le HMAC-SHA256 de `id.timestamp.body`, en base 64.',
  'Where this document was found.': 'Là où ce document a été trouvé.',

  'One of the merchant’s sites. Browsers send it; a program must, except with GET.':
    'L’un des sites du marchand. Les navigateurs l’envoient ; un programme le doit, sauf avec GET.',
  'Our own address. Browsers send it.': 'Notre propre adresse. Les navigateurs l’envoient.',
  'Id of the conversation.': 'Identifiant de la conversation.',
  'French unless `en`.': 'En français, sauf `en`.',
  'Seconds to wait.': 'Secondes à attendre.',
  'Done.': 'C’est fait.',
}

/** The refusals, by the title that the service sends. */
export const refusals: Readonly<Record<string, string>> = {
  'The body is not valid JSON': 'Le corps n’est pas du JSON valide',
  'The input has a wrong shape': 'Les données n’ont pas la forme attendue',
  'The message is empty': 'Le message est vide',
  'The message is too long': 'Le message est trop long',
  'The file is damaged or incomplete': 'Le fichier est abîmé ou incomplet',
  'The image has too many pixels': 'L’image a trop de pixels',
  'Sign in first': 'Il faut d’abord s’identifier',
  'This site may not use this address': 'Ce site ne peut pas employer cette adresse',
  'Not found': 'Introuvable',
  'No merchant has this name': 'Aucun marchand ne porte ce nom',
  'This message id was already used for another text': 'Cet identifiant de message a déjà servi pour un autre texte',
  'The previous message is still being answered': 'Le message précédent attend encore sa réponse',
  'The case is closed': 'Le dossier est clos',
  'Somebody has replied meanwhile': 'Quelqu’un a répondu entre-temps',
  'A case is already open for this conversation': 'Un dossier est déjà ouvert pour cette conversation',
  'Nobody has this conversation yet': 'Personne ne tient encore cette conversation',
  'This file id was already used for another file': 'Cet identifiant de fichier a déjà servi pour un autre fichier',
  'A message already carries this file': 'Un message porte déjà ce fichier',
  'This link has already been used or has expired': 'Ce lien a déjà servi ou a expiré',
  'The body is too large': 'Le corps est trop gros',
  'The file is too large': 'Le fichier est trop gros',
  'Only JPEG, PNG and WebP images and PDF files are accepted':
    'Seuls les images JPEG, PNG et WebP et les fichiers PDF sont acceptés',
  'The body must be JSON': 'Le corps doit être du JSON',
  'Too many requests': 'Trop de requêtes',
  'The service is not available': 'Le service n’est pas disponible',
  'Unexpected error': 'Erreur inattendue',
}
