/** The words of `operations/own-data.ts` and `operations/rights.ts`. */
export const ownData: Readonly<Record<string, string>> = {
  'Join a photo or a PDF': 'Joindre une photo ou un PDF',
  'While a case is open. The body is the file itself, 10 MB at most; place and camera are taken out of pictures. Then name the id in the `files` of a message.':
    'Tant qu’un dossier est ouvert. Le corps est le fichier lui-même, de 10 Mo au plus ; le lieu et l’appareil sont retirés des images. Nommez ensuite l’identifiant dans les `files` d’un message.',
  'A UUID that the client makes.': 'Un UUID que le programme crée.',
  'Its name, in percent encoding, with the extension of its type.':
    'Son nom, en codage pour cent, avec l’extension de son type.',
  'It was here already.': 'Il était déjà là.',
  'What is kept of it.': 'Ce qui en est conservé.',
  'Get a file': 'Obtenir un fichier',
  'One of image/jpeg, image/png, image/webp, application/pdf, always as an attachment.':
    'L’un de image/jpeg, image/png, image/webp, application/pdf, toujours en pièce jointe.',
  'The file.': 'Le fichier.',
  'Take a file back': 'Reprendre un fichier',
  'Until a message carries it.': 'Tant qu’aucun message ne le porte.',
  'Take everything away': 'Tout emporter',
  'All that is kept of the shopper here: JSON, a page to read, and the files (articles 15 and 20 GDPR).':
    'Tout ce qui est conservé ici du consommateur : du JSON, une page à lire, et les fichiers (articles 15 et 20 du RGPD).',
  'A ZIP archive.': 'Une archive ZIP.',
  'Have the conversation erased': 'Faire effacer la conversation',
  'What the merchant must keep as evidence is restricted and named in the receipt. The token opens nothing any more.':
    'Ce que le marchand doit garder comme preuve est mis à part et nommé dans le reçu. Le jeton n’ouvre plus rien.',
  'What went, and what stays until when.': 'Ce qui est parti, et ce qui reste jusqu’à quand.',
  'The map for language models': 'Le plan pour les modèles de langage',
  'Every right with the address of its Markdown, the licence, and how to cite (llmstxt.org).':
    'Chaque droit avec l’adresse de son Markdown, la licence, et comment citer (llmstxt.org).',
  'Markdown.': 'Du Markdown.',
  'A right as Markdown': 'Un droit en Markdown',
  'Verdicts, steps, time limits and letters with their articles, and the articles word for word. Its head gives knowledge version, day of the last check, licence.':
    'Conclusions, démarches, délais et lettres avec leurs articles, et les articles mot pour mot. L’en-tête donne la version des connaissances, le jour de la dernière vérification, la licence.',
  'Id of the right.': 'Identifiant du droit.',
  'A right as JSON-LD': 'Un droit en JSON-LD',
  'The same, in the words of schema.org.': 'La même chose, dans les mots de schema.org.',
  'JSON-LD.': 'Du JSON-LD.',
}
