/** The words of `operations/merchant.ts`, of keys, and of what a case holds. */
export const merchant: Readonly<Record<string, string>> = {
  'A merchant’s **own programs** hold a key instead, and ask under `/v1/merchant`, from a server, without `Origin`.':
    'Les **programmes du marchand** ont, eux, une clé, et appellent sous `/v1/merchant`, depuis un serveur, sans `Origin`.',
  'Other **assistants** ask at `/mcp` (Model Context Protocol, streamable HTTP, no key but to open a case); `/llms.txt` leads to every right, as Markdown and as JSON-LD.':
    'Les autres **assistants** interrogent `/mcp` (Model Context Protocol, HTTP en flux, sans clé sauf pour ouvrir un dossier) ; `/llms.txt` mène à chaque droit, en Markdown et en JSON-LD.',
  'For a merchant’s own programs, on a server, with a key made at the desk: `Authorization: Bearer rk_…`. A key does what its scopes say, 120 times a minute at most, and is refused wherever an `Origin` comes with it.':
    'Pour les programmes du marchand, sur un serveur, avec une clé créée au bureau : `Authorization: Bearer rk_…`. Une clé fait ce que disent ses permissions, 120 fois par minute au plus, et elle est refusée dès qu’un `Origin` l’accompagne.',
  'A key of the merchant, made at the desk, for servers alone. It carries some of the scopes `conversations:write`, `cases:read`, `cases:write`, `replies:write`, `events:write`; each operation names the one it needs.':
    'Une clé du marchand, créée au bureau, pour les serveurs seulement. Elle porte une partie des permissions `conversations:write`, `cases:read`, `cases:write`, `replies:write`, `events:write` ; chaque opération nomme celle qu’il lui faut.',
  'Needs `conversations:write`.': 'Permission nécessaire : `conversations:write`.',
  'Needs `cases:read`.': 'Permission nécessaire : `cases:read`.',
  'Needs `cases:write`.': 'Permission nécessaire : `cases:write`.',
  'Needs `replies:write`.': 'Permission nécessaire : `replies:write`.',
  'Needs `events:write`.': 'Permission nécessaire : `events:write`.',

  'Begin a conversation for a shopper who telephones or writes':
    'Commencer une conversation pour un consommateur qui téléphone ou écrit',
  'The merchant’s program writes in it what the shopper says, and the conversation opens by saying so. No token is given: the shopper’s own way in is the link that they are mailed when a case is opened, and once they have used it nobody writes for them any more. At most 300 an hour for a merchant.':
    'Le programme du marchand y note ce que dit le consommateur, et la conversation commence par le dire. Aucun jeton n’est donné : le consommateur entre par le lien qu’il reçoit par e-mail à l’ouverture d’un dossier ; dès qu’il s’en est servi, plus personne n’écrit à sa place. Au plus 300 par heure pour un marchand.',
  'The same id again: the same conversation.': 'Le même identifiant de nouveau : la même conversation.',
  'Begun.': 'Commencée.',
  'Write down what the shopper says, and read the answer': 'Noter ce que dit le consommateur, et lire la réponse',
  'In the shopper’s own words. Only in a conversation that was begun this way. At most 12 a minute and 60 an hour in one conversation.':
    'Avec les mots du consommateur. Seulement dans une conversation commencée de cette façon. Au plus 12 par minute et 60 par heure dans une même conversation.',
  'What is kept, and the assistant’s answer. The same id again: the same.':
    'Ce qui est conservé, et la réponse de l’assistant. Le même identifiant de nouveau : la même chose.',
  'Open a case for a shopper who has agreed': 'Ouvrir un dossier pour un consommateur qui a donné son accord',
  'Only with the shopper’s own consent: how and when they gave it is kept with the case. They are mailed the case’s reference and a link of their own. Withdrawals, complaints and cancellations are the shopper’s own acts: a program makes none in their name.':
    'Seulement avec l’accord du consommateur lui-même : comment et quand il l’a donné est conservé avec le dossier. Il reçoit par e-mail la référence du dossier et un lien à lui. Se rétracter, réclamer et résilier sont des actes du consommateur : un programme n’en fait aucun en son nom.',
  'The case is open.': 'Le dossier est ouvert.',
  'List cases, nearest legal day first': 'Lister les dossiers, le jour légal le plus proche d’abord',
  'Nobody is named here. The next page begins after the last line, whatever came meanwhile.':
    'Personne n’y est nommé. La page suivante commence après la dernière ligne, quoi qu’il soit arrivé entre-temps.',
  'Waiting ones unless told otherwise.': 'Ceux qui attendent, sauf indication contraire.',
  'Id of a right.': 'Identifiant d’un droit.',
  'The shopper’s.': 'Celle du consommateur.',
  'How the case began.': 'Comment le dossier a commencé.',
  'When the nearest day falls.': 'Quand tombe le jour le plus proche.',
  'What was put aside comes only when it is asked for.': 'Ce qui est mis de côté ne vient que sur demande.',
  'The `next` of the page before.': 'Le `next` de la page précédente.',
  'Lines of a page.': 'Lignes d’une page.',
  'A page.': 'Une page.',
  'Read a case and its conversation': 'Lire un dossier et sa conversation',
  'What an agent sees, without the team’s notes. Each reading is written in the merchant’s log.':
    'Ce qu’un agent voit, sans les notes de l’équipe. Chaque lecture est inscrite au journal du marchand.',
  'Id of the case, as the list and the events give it.':
    'Identifiant du dossier, tel que la liste et les événements le donnent.',
  'The file as it stands, and all that was said.': 'Le dossier en l’état, et tout ce qui a été dit.',
  'Reply in the merchant’s name': 'Répondre au nom du marchand',
  'The shopper reads it under the merchant’s name. `seen` is the last sequence that was read: a colleague’s word after it is answered with `replied-meanwhile`, which carries it. A reply that seems to deny a right which the case grants is stopped with `denies-a-right`, and can be sent with the reason in `despite`.':
    'Le consommateur la lit sous le nom du marchand. `seen` est le numéro du dernier message lu : s’il y a eu depuis un mot d’un collègue, le refus `replied-meanwhile` le rapporte. Une réponse qui semble refuser un droit reconnu dans le dossier est arrêtée par `denies-a-right` ; elle peut partir avec la raison dans `despite`.',
  'As it stands in the conversation. The same id again: the same.':
    'Telle qu’elle figure dans la conversation. Le même identifiant de nouveau : la même.',
  'List subscriptions to events': 'Lister les abonnements aux événements',
  'Those made with a key; what administrators added stands at the desk.':
    'Ceux qu’une clé a créés ; ce que les administrateurs ont ajouté se voit au bureau.',
  'Subscribe to events': 'S’abonner aux événements',
  'A signed webhook (Standard Webhooks) for every event of every case: opened, claimed, replied, resolved, a declaration received, a complaint without an answer, a case erased. Events hold ids, days and rights, no name and no word of anyone. The address must be public and https. The secrets are told once: when they are lost, remove it and add another.':
    'Un webhook signé (Standard Webhooks) pour chaque événement de chaque dossier : ouvert, pris en charge, répondu, résolu, une déclaration reçue, une réclamation sans réponse, un dossier effacé. Les événements portent des identifiants, des jours et des droits, aucun nom et aucune parole de personne. L’adresse doit être publique et en https. Les secrets ne sont dits qu’une fois : perdus, supprimez l’abonnement et créez-en un autre.',
  'The same id again: the same one, without its secrets.':
    'Le même identifiant de nouveau : le même abonnement, sans ses secrets.',
  'Subscribed.': 'Abonné.',
  'End a subscription': 'Mettre fin à un abonnement',
  'With what was still on its way.': 'Avec ce qui était encore en route.',
  'Its id.': 'Son identifiant.',

  'A fitting action for the agent.': 'Un geste qui convient, pour l’agent.',
  'A fact as an agent gave it. It counts in the file from then on; what the shopper or the page had said is kept beside it, word for word.':
    'Un fait tel qu’un agent l’a donné. Il compte dès lors dans le dossier ; ce que le consommateur ou la page avait dit est conservé à côté, mot pour mot.',
  'First name of the agent.': 'Prénom de l’agent.',
  'Ten letters and digits without look-alikes; opens nothing.': 'Dix lettres et chiffres sans sosies ; n’ouvre rien.',
  'The shopper’s free word at hand-off.': 'Le mot libre du consommateur à la transmission.',
  'Those that an agent gave, with what had been said. Absent: none.':
    'Ceux qu’un agent a donnés, avec ce qui avait été dit. Absents : aucun.',
  'Counted from 1, absent for the first: how often the file was computed, and when it last was.':
    'Comptée depuis 1, absente la première fois : combien de fois le dossier a été calculé, et quand pour la dernière fois.',
  'With verdict and reason; `why` holds the verdict’s sentences as they were shown, `articles` the texts they rest on, `told` what a reply may say of it.':
    'Avec la conclusion et sa raison ; `why` porte les phrases de la conclusion telles que montrées, `articles` les textes sur lesquels elles s’appuient, `told` ce qu’une réponse peut en dire.',
  'Nearest first.': 'Le plus proche d’abord.',
  'When an agent first answered the complaint that asked for an answer; written by the Desk.':
    'Quand un agent a répondu pour la première fois à la réclamation qui demandait une réponse ; écrit par le bureau.',
  'What the seller may object to what was declared (an exception, an expired period), in French: a warning, never a refusal.':
    'Ce que le vendeur peut objecter à ce qui a été déclaré (une exception, un délai passé), en français : un avertissement, jamais un refus.',
  'Where the merchant’s policy gives less than the law for this case: for the agent alone. Absent in cases opened before it was compared.':
    'Où la politique du marchand donne moins que la loi dans ce dossier : pour l’agent seul. Absent des dossiers ouverts avant cette comparaison.',
  'Facts that would change the verdict and are not known: their question, in the agent’s words.':
    'Les faits qui changeraient la conclusion et ne sont pas connus : leur question, dans les mots de l’agent.',
  'Three lines at most, in French.': 'Trois lignes au plus, en français.',
  'Satisfaction given by the shopper, 1 to 5.': 'La satisfaction donnée par le consommateur, de 1 à 5.',
  'In the shopper’s own words.': 'Avec les mots du consommateur.',
  'The file passed to an agent, frozen at hand-off. Its transcript is read from the conversation, which remains the source of truth.':
    'Le dossier transmis à un agent, figé à la transmission. Sa transcription se lit dans la conversation, qui reste la source.',
  'How a shopper agreed to be handed over, where they said so to the merchant and not on our form. `at`: ISO instant.':
    'Comment le consommateur a accepté la transmission, quand il l’a dit au marchand et non dans notre formulaire. `at` : instant ISO.',
  'A case in a list, which names nobody.': 'Un dossier dans une liste, qui ne nomme personne.',
  'Nearest legal day first. `next`: where the next page begins; null after the last one.':
    'Le jour légal le plus proche d’abord. `next` : où commence la page suivante ; nul après la dernière.',
  'The reply as it stands in the conversation, and what was remarked of its tone.':
    'La réponse telle qu’elle figure dans la conversation, et ce qui a été relevé de son ton.',
  'Facts as the shopper corrected them; null forgets one.':
    'Les faits tels que le consommateur les a corrigés ; nul en oublie un.',
  'The shopper’s own agreement to be written to and to have their conversation handed over.':
    'L’accord du consommateur lui-même pour qu’on lui écrive et que sa conversation soit transmise.',
  'What the merchant wrote and what the law gives, in days or months as the point says; absent for a point without a number.':
    'Ce que le marchand a écrit et ce que la loi donne, en jours ou en mois selon le point ; absent d’un point sans nombre.',
  'The text of law, quoted.': 'Le texte de loi, cité.',
  'A point on which the merchant’s written policy gives less than the law: the law was applied, the policy is to be mended.':
    'Un point sur lequel la politique écrite du marchand donne moins que la loi : la loi a été appliquée, la politique est à corriger.',
  'A conversation in which the merchant writes down what its shopper says elsewhere.':
    'Une conversation où le marchand note ce que son consommateur dit ailleurs.',
  'Why a reply was sent although it seems to deny a right that the case grants.':
    'Pourquoi une réponse est partie alors qu’elle semble refuser un droit reconnu dans le dossier.',
  'What a reader may take badly in a reply. `words`: the sentence.':
    'Ce qu’un lecteur peut mal prendre dans une réponse. `words` : la phrase.',
  'Since when nothing has arrived, while deliveries are tried again.':
    'Depuis quand rien n’arrive, tant que les envois sont retentés.',
  'A subscription to events, made with a key. `target`: the host it sends to.':
    'Un abonnement aux événements, créé avec une clé. `target` : l’hôte à qui il envoie.',

  'This key is not valid': 'Cette clé n’est pas valable',
  'This key may not do this': 'Cette clé ne permet pas cela',
  'The shopper writes here themself now': 'Le consommateur écrit désormais lui-même ici',
  'The reply seems to deny what the law grants in this case':
    'La réponse semble refuser ce que la loi donne dans ce dossier',
  'This address may not be used': 'Cette adresse ne peut pas servir',
  'There are already as many connectors as can be': 'Il y a déjà autant de connecteurs que possible',
}
