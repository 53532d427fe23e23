import type { CannedReply } from '../../../protocol/index.ts'

/**
 * What a merchant begins with. Calm, short, with a way forward; no article, no period, no right is told here: what the
 * law says comes from the case.
 */
export const starters: readonly CannedReply[] = [
  {
    id: 'received-fr',
    language: 'fr',
    title: 'Demande bien reçue',
    text: 'Bonjour {prénom},\n\nVotre demande {référence} est bien arrivée et je m’en occupe. Je lis votre dossier, puis je reviens vers vous ici.\n\n{agent}',
  },
  {
    id: 'order-number-fr',
    language: 'fr',
    title: 'Demander le numéro de commande',
    text: 'Bonjour {prénom},\n\nPouvez-vous m’indiquer le numéro de votre commande ? Il figure dans l’e-mail de confirmation. Si vous ne le retrouvez pas, le jour de l’achat et le nom de l’article suffisent.\n\n{agent}',
  },
  {
    id: 'photo-fr',
    language: 'fr',
    title: 'Demander une photo du défaut',
    text: 'Bonjour {prénom},\n\nPour avancer sans vous faire attendre, pouvez-vous m’envoyer une ou deux photos de l’article ({produit}) et du défaut ? Elles m’aideront à vous proposer la bonne solution.\n\n{agent}',
  },
  {
    id: 'checking-fr',
    language: 'fr',
    title: 'Vérification en cours',
    text: 'Bonjour {prénom},\n\nJe vérifie votre commande {commande} avec l’équipe concernée. La date du {date limite} est notée dans votre dossier, et je vous tiens au courant ici dès que j’ai la réponse.\n\n{agent}',
  },
  {
    id: 'carrier-fr',
    language: 'fr',
    title: 'Recherche chez le transporteur',
    text: 'Bonjour {prénom},\n\nNous avons demandé au transporteur de rechercher le colis de votre commande {commande}. Je vous écris ici dès qu’il nous répond ; en attendant, vous n’avez rien à faire.\n\n{agent}',
  },
  {
    id: 'return-label-fr',
    language: 'fr',
    title: 'Étiquette de retour envoyée',
    text: 'Bonjour {prénom},\n\nVous allez recevoir par e-mail une étiquette pour renvoyer l’article ({produit}). Emballez-le, collez l’étiquette et gardez la preuve du dépôt. Je vous préviens dès qu’il est arrivé chez nous.\n\n{agent}',
  },
  {
    id: 'refund-started-fr',
    language: 'fr',
    title: 'Remboursement lancé',
    text: 'Bonjour {prénom},\n\nLe remboursement de votre commande {commande} est lancé. Si vous ne le voyez pas arriver, répondez ici : je suivrai avec notre service comptable.\n\n{agent}',
  },
  {
    id: 'sorry-fr',
    language: 'fr',
    title: 'Excuses pour l’attente',
    text: 'Bonjour {prénom},\n\nToutes nos excuses pour cette attente. Voici où en est votre demande {référence} : […]. La prochaine étape est pour nous, et je vous écris dès qu’elle est faite.\n\n{agent}',
  },
  {
    id: 'done-fr',
    language: 'fr',
    title: 'Demande réglée',
    text: 'Bonjour {prénom},\n\nDe notre côté, votre demande {référence} est réglée. Si quelque chose ne va pas, écrivez-moi ici : je reprendrai votre dossier.\n\n{agent}',
  },
  {
    id: 'received-en',
    language: 'en',
    title: 'Request received',
    text: 'Hello {first-name},\n\nYour request {reference} has arrived and I am taking care of it. I am reading your file and will come back to you here.\n\n{agent}',
  },
  {
    id: 'order-number-en',
    language: 'en',
    title: 'Ask for the order number',
    text: 'Hello {first-name},\n\nCould you tell me the number of your order? It is in the confirmation e-mail. If you cannot find it, the day of the purchase and the name of the item are enough.\n\n{agent}',
  },
  {
    id: 'photo-en',
    language: 'en',
    title: 'Ask for a photo of the fault',
    text: 'Hello {first-name},\n\nSo that you do not have to wait, could you send me one or two photos of the item ({product}) and of the fault? They will help me offer you the right solution.\n\n{agent}',
  },
  {
    id: 'checking-en',
    language: 'en',
    title: 'Checking',
    text: 'Hello {first-name},\n\nI am checking your order {order} with the team concerned. The date of {deadline} is noted in your file, and I will tell you here as soon as I have the answer.\n\n{agent}',
  },
  {
    id: 'carrier-en',
    language: 'en',
    title: 'Search by the carrier',
    text: 'Hello {first-name},\n\nWe have asked the carrier to look for the parcel of your order {order}. I will write to you here as soon as they answer; meanwhile there is nothing you need to do.\n\n{agent}',
  },
  {
    id: 'return-label-en',
    language: 'en',
    title: 'Return label sent',
    text: 'Hello {first-name},\n\nYou will receive a label by e-mail to send the item ({product}) back. Pack it, stick the label on, and keep the proof of posting. I will let you know as soon as it has reached us.\n\n{agent}',
  },
  {
    id: 'refund-started-en',
    language: 'en',
    title: 'Refund started',
    text: 'Hello {first-name},\n\nThe refund of your order {order} is on its way. If you do not see it arrive, reply here: I will follow it up with our accounts team.\n\n{agent}',
  },
  {
    id: 'sorry-en',
    language: 'en',
    title: 'Sorry for the wait',
    text: 'Hello {first-name},\n\nWe are sorry for the wait. This is where your request {reference} stands: […]. The next step is ours, and I will write to you as soon as it is done.\n\n{agent}',
  },
  {
    id: 'done-en',
    language: 'en',
    title: 'Request settled',
    text: 'Hello {first-name},\n\nOn our side, your request {reference} is settled. If anything is not right, write to me here: I will take up your file again.\n\n{agent}',
  },
]
