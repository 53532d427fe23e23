/** What the comments of `protocol` say of schemas and fields. */
export const schemas: Readonly<Record<string, string>> = {
  'ISO instant of receipt.': 'Instant ISO de la réception.',
  'SHA-256, hexadecimal, of the UTF-8 bytes of `text`.': 'SHA-256, en hexadécimal, des octets UTF-8 de `text`.',
  'The acknowledgement as plain text, LF line ends.': 'L’accusé en texte simple, fins de ligne LF.',
  'The same as a self-contained HTML file.': 'Le même, en un fichier HTML complet.',
  'What a button does. `withdraw`, `complain`, `cancel`, `letter` and `handoff` open a form in the frame; `ask` sends `text` as a message.':
    'Ce que fait un bouton. `withdraw`, `complain`, `cancel`, `letter` et `handoff` ouvrent un formulaire dans la fenêtre ; `ask` envoie `text` comme message.',
  'One answer of the assistant: the same value feeds the widget, the API, the transcript, the case and the tests.':
    'Une réponse de l’assistant : la même valeur nourrit la fenêtre, l’API, la transcription, le dossier et les tests.',
  'Topics served, best first, at most three.': 'Sujets servis, le meilleur d’abord, trois au plus.',
  'Rights found, best first; the first one is what `blocks` answer.':
    'Droits trouvés, le meilleur d’abord ; c’est au premier que `blocks` répond.',
  "The AI SDK's UI message stream, one JSON chunk per server-sent event, each with an `id:` that counts the conversation's chunks from 1; closed by `data: [DONE]`. Cards go first, prose after, the whole typed value last.":
    'Le flux de messages d’interface de l’AI SDK, un morceau JSON par événement, chacun avec un `id:` qui compte les morceaux de la conversation depuis 1 ; fini par `data: [DONE]`. Les fiches d’abord, les phrases ensuite, la valeur typée entière à la fin.',
  "A piece of an answer. `source: 'merchant'` is the merchant's own policy and is shown as such, never as law.":
    "Un morceau de réponse. `source: 'merchant'` est la politique du marchand et se montre comme telle, jamais comme la loi.",
  'True: shown on demand under "En savoir plus".': 'Vrai : montré à la demande, sous « En savoir plus ».',
  'The end that is wished; absent: as early as law and contract allow.':
    'La fin souhaitée ; absente : aussi tôt que la loi et le contrat le permettent.',
  'Number of the line, for electronic communications.': 'Numéro de la ligne, pour les communications électroniques.',
  'A legitimate ground, where an early end depends on one.': 'Un motif légitime, quand une fin anticipée en dépend.',
  'Some of its sentences were worded by a language model; a block of the answer says so.':
    'Certaines de ses phrases ont été formulées par un modèle de langage ; un bloc de la réponse le dit.',
  'True: read in those words by a language model, and found there again.':
    'Vrai : lu dans ces mots par un modèle de langage, et retrouvé là.',
  'A quote of one version of an article. `text` absent: a text we know of but do not hold, to check at its source.':
    'La citation d’une version d’un article. `text` absent : un texte que nous connaissons sans le détenir, à vérifier à sa source.',
  'Our notation: `L221-18`, `civ:1641`, or the id of a text outside the codes.':
    'Notre notation : `L221-18`, `civ:1641`, ou l’identifiant d’un texte hors des codes.',
  'For people: `L221-18`, `C. civ. 1641`.': 'Pour les personnes : `L221-18`, `C. civ. 1641`.',
  'Name of the code or text.': 'Nom du code ou du texte.',
  'First day of the version, or `known-on YYYY-MM`: the month for which the wording is known.':
    'Premier jour de la version, ou `known-on AAAA-MM` : le mois pour lequel le texte est connu.',
  "Unofficial translation, in the answer's language when it is not French.":
    'Traduction non officielle, dans la langue de la réponse si ce n’est pas le français.',
  'Said to the shopper: this is not confirmed, and where to check.':
    'Dit au consommateur : ceci n’est pas confirmé, et où le vérifier.',
  'Our page of the article (path), absent for texts we do not hold.':
    'Notre page de l’article (chemin), absente pour les textes que nous ne détenons pas.',
  'The official page (https).': 'La page officielle (https).',
  'How to reach the shopper.': 'Comment joindre le consommateur.',
  'What happened in a conversation besides words.': 'Ce qui s’est passé dans une conversation, hors des paroles.',
  'The open or last case.': 'Le dossier ouvert, ou le dernier.',
  'True once, after a case was resolved and until it is answered.':
    'Vrai une fois, après la résolution d’un dossier et jusqu’à la réponse.',
  'Number of the last stored chunk of the answer stream: where to resume.':
    'Numéro du dernier morceau enregistré du flux de réponse : où reprendre.',
  'A calendar day, `YYYY-MM-DD`.': 'Un jour du calendrier, `AAAA-MM-JJ`.',
  'A last day to act. `days`: from the day asked about; negative when past.':
    'Un dernier jour pour agir. `days` : depuis le jour dont il est question ; négatif s’il est passé.',
  'Who must act by then.': 'Qui doit agir d’ici là.',
  '"Dernier jour pour vous rétracter".': '« Dernier jour pour vous rétracter ».',
  'Counted from a day that was only roughly given: never shown as a firm date.':
    'Compté depuis un jour donné à peu près : jamais montré comme une date ferme.',
  'How the day was computed, one sentence.': 'Comment le jour a été calculé, en une phrase.',
  'A statement that a shopper makes for good and of which an acknowledgement is owed.':
    'Une déclaration que le consommateur fait pour de bon et dont un accusé de réception est dû.',
  'Lines of the order to choose from; empty when unknown.':
    'Lignes de la commande parmi lesquelles choisir ; vide si elles sont inconnues.',
  'What speaks for it (`favourable`), or what the seller may object and why, kindly.':
    'Ce qui parle pour elle (`favourable`), ou ce que le vendeur peut objecter et pourquoi, sans rudesse.',
  'Complaint: what the shopper told so far, and a day by which to ask for an answer.':
    'Réclamation : ce que le consommateur a raconté jusqu’ici, et un jour avant lequel demander une réponse.',
  'Empty: the whole order.': 'Vide : toute la commande.',
  "One named item of a shopper's situation. `value`: a day, an option of the fact, a number, or true/false. `words`: the shopper's own.":
    'Un élément nommé de la situation du consommateur. `value` : un jour, une option du fait, un nombre, ou vrai/faux. `words` : ses propres mots.',
  'True: a day that the words do not fix exactly ("in May", "14 months ago").':
    'Vrai : un jour que les mots ne fixent pas exactement (« en mai », « il y a 14 mois »).',
  'For people, in the answer\'s language: "Acheté" → "en ligne".':
    'Pour les personnes, dans la langue de la réponse : « Acheté » → « en ligne ».',
  "Why a fact is believed: said by the shopper, given by the merchant's page, corrected by the shopper on a form, or given by an agent.":
    'Pourquoi un fait est cru : dit par le consommateur, donné par la page du marchand, corrigé par le consommateur dans un formulaire, ou donné par un agent.',
  'What may still be said of a case that is over.': 'Ce qui peut encore être dit d’un dossier terminé.',
  'What the shopper sees before agreeing to hand off.': 'Ce que le consommateur voit avant d’accepter la transmission.',
  "When an agent will answer, from the merchant's opening hours: an ISO instant; absent when open now.":
    'Quand un agent répondra, d’après les horaires du marchand : un instant ISO ; absent si c’est ouvert maintenant.',
  "An agent's reply written elsewhere, as a signed webhook brings it.":
    'La réponse d’un agent écrite ailleurs, telle qu’un webhook signé l’apporte.',
  "A file joined to a message. `id`: the client's own, known in its conversation only. `size` and `sha256`: of what is kept, which holds no place and no camera.":
    'Un fichier joint à un message. `id` : celui du programme, connu dans sa seule conversation. `size` et `sha256` : de ce qui est conservé, où ne restent ni lieu ni appareil.',
  'True: its time is over and its content was erased; this line remains.':
    'Vrai : son temps est passé et son contenu est effacé ; cette ligne reste.',
  'The ids of files that a message carries, in their order.':
    'Les identifiants des fichiers qu’un message porte, dans leur ordre.',
  'What is kept of an erased conversation, as evidence, and until when.':
    'Ce qui est conservé d’une conversation effacée, comme preuve, et jusqu’à quand.',
  'The number of the case; it opens nothing.': 'Le numéro du dossier ; il n’ouvre rien.',
  'Day from which nothing is left.': 'Jour à partir duquel il ne reste rien.',
  'Languages of screens and answers. Not a jurisdiction.':
    'Langues des écrans et des réponses. Ce n’est pas un choix de loi.',
  'The texts of law that the letter rests on, as in force on the day it is made.':
    'Les textes de loi sur lesquels la lettre s’appuie, en vigueur le jour où elle est faite.',
  "One utterance of a conversation. `sequence` is the server's, without gaps, starting at 1. A bot's message has `answer` and an empty `text`; a system message has `event`, and `text` holds what it concerns (a case reference; of two cases made one, the other's).":
    'Une parole d’une conversation. `sequence` est celle du serveur, sans trou, à partir de 1. Un message de l’assistant a `answer` et un `text` vide ; un message du système a `event`, et `text` dit ce qu’il concerne (la référence d’un dossier ; de deux dossiers réunis, celle de l’autre).',
  'First name of the agent who wrote.': 'Prénom de l’agent qui a écrit.',
  'What its author joined to it; `text` may then be empty.':
    'Ce que son auteur y a joint ; `text` peut alors être vide.',
  'ISO instant, UTC.': 'Instant ISO, UTC.',
  "A client's message id: UUID, version 7.": 'Identifiant de message créé par le programme : UUID, version 7.',
  'Facts as the shopper corrected them on the form; null forgets one.':
    'Les faits tels que le consommateur les a corrigés dans le formulaire ; nul en oublie un.',
  "Facts that the merchant's page gives about what is being looked at or was bought.":
    'Les faits que la page du marchand donne sur ce qui est regardé ou a été acheté.',
  'Days, `YYYY-MM-DD`.': 'Jours, `AAAA-MM-JJ`.',
  'The lines of the order, to choose from when only some are given back.':
    'Les lignes de la commande, pour choisir quand une partie seulement est rendue.',
  "A refusal, `application/problem+json` (RFC 9457). `detail` is safe to show; `instance` is the id under which the service's log has it.":
    'Un refus, `application/problem+json` (RFC 9457). `detail` peut se montrer ; `instance` est l’identifiant sous lequel le journal du service le connaît.',
  'Of `replied-meanwhile`: what was said.': 'Pour `replied-meanwhile` : ce qui a été dit.',
  'A question that would change the verdict, with the answers as buttons. `replies` empty: a free text or a date.':
    'Une question qui changerait la conclusion, avec les réponses en boutons. `replies` vide : un texte libre ou une date.',
  "`page`: an element of the merchant's page; `launcher`: its menu; `answer`: an answer's button; `link`: the direct address.":
    '`page` : un élément de la page du marchand ; `launcher` : son menu ; `answer` : le bouton d’une réponse ; `link` : l’adresse directe.',
  'The words on the element.': 'Les mots écrits sur l’élément.',
  "What the law gives this shopper under one right. `reason`: the assessment's own word for it.":
    'Ce que la loi donne à ce consommateur au titre d’un droit. `reason` : le mot que l’évaluation emploie.',
  "The day by which the shopper asks for an answer: theirs, not the law's.":
    'Le jour avant lequel le consommateur demande une réponse : le sien, non celui de la loi.',
  "A sentence with the articles it rests on (keys into the answer's citations).":
    'Une phrase avec les articles sur lesquels elle s’appuie (clés des citations de la réponse).',
}
