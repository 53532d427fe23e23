import type { Language, MerchantSettings } from '../../protocol/index.ts'
import type { MailPart } from '../mail.ts'
import type { Outgoing } from './outbox.ts'

export type Asked = Extract<Outgoing, { kind: 'mail' }>

/** What the words of a mail are filled with. Days and instants are words already. */
export interface Filling {
  merchant: string
  reference: string
  /** Of another case of the same person. */
  other: string
  mediator: MerchantSettings['mediator']
  receivedAt: string
  receivedOn: string
  by: string
  /** Last day to go to the mediator. */
  mediationUntil: string
  endsOn: string
  effects: string
  /** The acknowledgement as it was hashed. */
  record: string
  hash: string
  /** Last days that the declaration starts, each in words. */
  following: string[]
}

/** A mail in words: `link` is the label of the way back into the conversation. */
export interface MailWords {
  subject: string
  title: string
  before: MailPart[]
  link: string
  after: MailPart[]
}

type Kind = Asked['mail']
type Words = Record<Kind, (filling: Filling) => MailWords> & { about: string }

/** Nothing follows: no heading either. */
const follows = (heading: string, list: string[]): MailPart[] => (list.length > 0 ? [{ heading }, { list }] : [])

const says = (...lines: string[]): MailPart[] => lines.map((text) => ({ text }))

const fr: Words = {
  about:
    'Ce lien est personnel\u00a0: il ouvre votre conversation une seule fois, pendant sept jours, sur l’appareil de votre choix. Passé ce délai, rouvrez la conversation depuis l’appareil où vous l’avez commencée. Ce message est envoyé automatiquement\u00a0: pour répondre, ouvrez la conversation. Si vous n’avez rien demandé, ignorez-le.',
  'case-opened': ({ merchant, reference }) => ({
    subject: `Votre demande ${reference} – ${merchant}`,
    title: 'Votre demande est bien arrivée',
    before: says(
      'Bonjour,',
      `Votre demande est entre les mains de ${merchant}. Son numéro\u00a0: ${reference}.`,
      'Vous recevrez un message ici dès qu’une personne vous aura répondu. Ouvrez la conversation pour confirmer que cette adresse est la vôtre.',
    ),
    link: 'Ouvrir la conversation',
    after: [],
  }),
  'agent-replied': ({ merchant, reference }) => ({
    subject: `${merchant} vous a répondu – ${reference}`,
    title: `${merchant} vous a répondu`,
    before: says('Bonjour,', `Une personne de ${merchant} a répondu à votre demande ${reference}.`),
    link: 'Lire la réponse',
    after: [],
  }),
  'case-joined': ({ merchant, reference, other }) => ({
    subject: `Vos deux demandes sont réunies – ${reference} – ${merchant}`,
    title: 'Vos deux demandes sont réunies',
    before: says(
      'Bonjour,',
      `Vos demandes ${other} et ${reference} portent sur la même chose\u00a0: ${merchant} les traite désormais ensemble, sous le numéro ${reference}. Rien de ce que vous avez écrit n’est perdu.`,
    ),
    link: 'Ouvrir la conversation',
    after: [],
  }),
  withdrawal: ({ merchant, reference, record, hash, following }) => ({
    subject: `Accusé de réception de votre rétractation – ${reference} – ${merchant}`,
    title: 'Votre rétractation est bien arrivée',
    before: [
      ...says(
        'Bonjour,',
        `${merchant} a bien reçu votre rétractation. Conservez ce message\u00a0: il en donne le contenu, la date et l’heure.`,
      ),
      { record },
      ...says(`Empreinte SHA-256 de ce texte\u00a0: ${hash}`),
      ...follows('La suite, selon la loi', following),
    ],
    link: 'Suivre ma demande',
    after: says(
      'Vous y trouverez aussi cet accusé de réception en fichier, à enregistrer ou à imprimer\u00a0: dans le menu, sous «\u00a0Mes déclarations\u00a0».',
    ),
  }),
  cancellation: ({ merchant, reference, record, hash, following }) => ({
    subject: `Accusé de réception de votre résiliation – ${reference} – ${merchant}`,
    title: 'Votre résiliation est bien arrivée',
    before: [
      ...says(
        'Bonjour,',
        `${merchant} a bien reçu votre demande de résiliation. Conservez ce message\u00a0: il en donne le contenu, la date et l’heure.`,
      ),
      { record },
      ...says(
        `Empreinte SHA-256 de ce texte\u00a0: ${hash}`,
        `${merchant} doit maintenant vous indiquer, sur un support durable et dans des délais raisonnables, la date à laquelle le contrat prend fin et les effets de la résiliation (article L.\u00a0215-1-1 du code de la consommation).`,
      ),
      ...follows('La suite, selon la loi', following),
    ],
    link: 'Suivre ma demande',
    after: says(
      'Vous y trouverez aussi cet accusé de réception en fichier, à enregistrer ou à imprimer\u00a0: dans le menu, sous «\u00a0Mes déclarations\u00a0».',
    ),
  }),
  complaint: ({ merchant, reference, receivedAt, hash }) => ({
    subject: `Accusé de réception de votre réclamation – ${reference} – ${merchant}`,
    title: 'Votre réclamation est bien arrivée',
    before: says(
      'Bonjour,',
      `${merchant} a bien reçu votre réclamation.`,
      `Référence\u00a0: ${reference}\nReçue le ${receivedAt} (heure de Paris)\nEmpreinte SHA-256 de l’accusé de réception\u00a0: ${hash}`,
      'Par prudence, vos mots ne sont pas repris dans ce message. Ouvrez la conversation pour relire votre réclamation et enregistrer son accusé de réception (dans le menu, sous «\u00a0Mes déclarations\u00a0»). Gardez-le\u00a0: il prouve votre réclamation écrite, que le médiateur de la consommation demande (article L.\u00a0612-2 du code de la consommation).',
    ),
    link: 'Ouvrir ma réclamation',
    after: [],
  }),
  'complaint-unanswered': ({ merchant, reference, receivedOn, by, mediationUntil, mediator }) => ({
    subject: `Votre réclamation ${reference} reste sans réponse – ${merchant}`,
    title: 'Votre réclamation reste sans réponse',
    before: [
      ...says(
        'Bonjour,',
        `Le ${receivedOn}, vous avez envoyé à ${merchant} la réclamation ${reference}, en demandant une réponse au plus tard le ${by}. Aucune réponse ne nous est parvenue. Si ${merchant} vous a répondu autrement et que cela vous convient, vous n’avez rien à faire.`,
      ),
      { heading: 'Gardez la preuve' },
      ...says(
        'Le lien ci-dessous ouvre votre conversation. Vous y trouverez, dans le menu, sous «\u00a0Mes déclarations\u00a0», l’accusé de réception daté de votre réclamation\u00a0: il prouve que vous avez réclamé par écrit.',
      ),
    ],
    link: 'Ouvrir ma réclamation',
    after: [
      { heading: 'Ce que vous pouvez faire maintenant' },
      {
        steps: [
          `Mettre ${merchant} en demeure\u00a0: écrivez une dernière fois, en fixant une date. La conversation peut préparer cette lettre.`,
          mediator
            ? `Saisir le médiateur de la consommation de ${merchant}\u00a0: ${mediator.name}, ${mediator.address}, ${mediator.site}. C’est gratuit pour vous (article L.\u00a0612-1 du code de la consommation). Faites-le au plus tard le ${mediationUntil}, un an après votre réclamation écrite (article L.\u00a0612-2).`
            : `Saisir le médiateur de la consommation de ${merchant}. C’est gratuit pour vous (article L.\u00a0612-1 du code de la consommation). ${merchant} doit vous donner ses coordonnées (article L.\u00a0616-1)\u00a0: cherchez-les sur son site ou demandez-les-lui. Faites-le au plus tard le ${mediationUntil}, un an après votre réclamation écrite (article L.\u00a0612-2).`,
          'Signaler le problème sur signal.conso.gouv.fr\u00a0: le vendeur et la répression des fraudes en sont informés. SignalConso ne tranche pas le litige.',
          'Demander une conciliation sur conciliateurs.fr\u00a0: c’est gratuit. Pour une somme qui ne dépasse pas 5\u202f000\u00a0€, une tentative amiable est en principe nécessaire avant le tribunal (article 750-1 du code de procédure civile).',
          'En dernier lieu, saisir le tribunal\u00a0: par une simple requête jusqu’à 5\u202f000\u00a0€ (article 818 du même code).',
        ],
      },
      ...says(
        'Tant qu’aucune médiation ni conciliation n’a commencé, les délais pour agir continuent de courir. Ceci est une information générale, pas une consultation juridique.',
      ),
    ],
  }),
  'end-confirmed': ({ merchant, reference, endsOn, effects }) => ({
    subject: `Fin de votre contrat – ${reference} – ${merchant}`,
    title: 'La fin de votre contrat est confirmée',
    before: says(
      'Bonjour,',
      `${merchant} confirme votre résiliation ${reference}. Conservez ce message.`,
      `Votre contrat prend fin le\u00a0: ${endsOn}`,
      `Effets de la résiliation, selon ${merchant}\u00a0: «\u00a0${effects}\u00a0»`,
      'Ces informations vous sont dues sur un support durable (article L.\u00a0215-1-1 du code de la consommation). Si quelque chose ne vous paraît pas juste, répondez dans la conversation.',
    ),
    link: 'Ouvrir la conversation',
    after: [],
  }),
}

const en: Words = {
  about:
    'This link is personal: it opens your conversation once, for seven days, on any device. After that, open the conversation again on the device where you began it. This message is sent automatically: to reply, open the conversation. If you asked for nothing, ignore it.',
  'case-opened': ({ merchant, reference }) => ({
    subject: `Your request ${reference} – ${merchant}`,
    title: 'Your request has arrived',
    before: says(
      'Hello,',
      `${merchant} has received your request. Its number: ${reference}.`,
      'You will get a message here as soon as a person has answered. Open the conversation to confirm that this address is yours.',
    ),
    link: 'Open the conversation',
    after: [],
  }),
  'agent-replied': ({ merchant, reference }) => ({
    subject: `${merchant} has answered you – ${reference}`,
    title: `${merchant} has answered you`,
    before: says('Hello,', `Someone at ${merchant} has answered your request ${reference}.`),
    link: 'Read the answer',
    after: [],
  }),
  'case-joined': ({ merchant, reference, other }) => ({
    subject: `Your two requests are now one – ${reference} – ${merchant}`,
    title: 'Your two requests are now one',
    before: says(
      'Hello,',
      `Your requests ${other} and ${reference} are about the same thing: ${merchant} now deals with them together, under the number ${reference}. Nothing you wrote is lost.`,
    ),
    link: 'Open the conversation',
    after: [],
  }),
  withdrawal: ({ merchant, reference, record, hash, following }) => ({
    subject: `Acknowledgement of your withdrawal – ${reference} – ${merchant}`,
    title: 'Your withdrawal has arrived',
    before: [
      ...says(
        'Hello,',
        `${merchant} has received your withdrawal. Keep this message: it gives its content, date and time.`,
      ),
      { record },
      ...says(`SHA-256 hash of this text: ${hash}`),
      ...follows('What follows, by law', following),
    ],
    link: 'Follow my request',
    after: says(
      'You will also find this acknowledgement there as a file to save or print: in the menu, under “My declarations”.',
    ),
  }),
  cancellation: ({ merchant, reference, record, hash, following }) => ({
    subject: `Acknowledgement of your cancellation – ${reference} – ${merchant}`,
    title: 'Your cancellation has arrived',
    before: [
      ...says(
        'Hello,',
        `${merchant} has received your cancellation. Keep this message: it gives its content, date and time.`,
      ),
      { record },
      ...says(
        `SHA-256 hash of this text: ${hash}`,
        `${merchant} must now tell you, on a durable medium and within a reasonable time, the day the contract ends and the effects of the cancellation (article L.\u00a0215-1-1 of the French consumer code).`,
      ),
      ...follows('What follows, by law', following),
    ],
    link: 'Follow my request',
    after: says(
      'You will also find this acknowledgement there as a file to save or print: in the menu, under “My declarations”.',
    ),
  }),
  complaint: ({ merchant, reference, receivedAt, hash }) => ({
    subject: `Acknowledgement of your complaint – ${reference} – ${merchant}`,
    title: 'Your complaint has arrived',
    before: says(
      'Hello,',
      `${merchant} has received your complaint.`,
      `Reference: ${reference}\nReceived on ${receivedAt} (Paris time)\nSHA-256 hash of the acknowledgement: ${hash}`,
      'As a precaution, your words are not repeated in this message. Open the conversation to read your complaint again and save its acknowledgement (in the menu, under “My declarations”). Keep it: it proves your written complaint, which the consumer mediator asks for (article L.\u00a0612-2 of the French consumer code).',
    ),
    link: 'Open my complaint',
    after: [],
  }),
  'complaint-unanswered': ({ merchant, reference, receivedOn, by, mediationUntil, mediator }) => ({
    subject: `Your complaint ${reference} is still unanswered – ${merchant}`,
    title: 'Your complaint is still unanswered',
    before: [
      ...says(
        'Hello,',
        `On ${receivedOn} you sent ${merchant} the complaint ${reference} and asked for an answer by ${by}. No answer has reached us. If ${merchant} has answered you in another way and you are content, there is nothing to do.`,
      ),
      { heading: 'Keep the proof' },
      ...says(
        'The link below opens your conversation. There, in the menu, under “My declarations”, you will find the dated acknowledgement of your complaint: it proves that you complained in writing.',
      ),
    ],
    link: 'Open my complaint',
    after: [
      { heading: 'What you can do now' },
      {
        steps: [
          `Give ${merchant} formal notice: write one last time and set a date. The conversation can prepare this letter.`,
          mediator
            ? `Go to the consumer mediator of ${merchant}: ${mediator.name}, ${mediator.address}, ${mediator.site}. It is free for you (article L.\u00a0612-1 of the French consumer code). Do it by ${mediationUntil}, one year after your written complaint (article L.\u00a0612-2).`
            : `Go to the consumer mediator of ${merchant}. It is free for you (article L.\u00a0612-1 of the French consumer code). ${merchant} must give you the mediator’s details (article L.\u00a0616-1): look for them on its site, or ask. Do it by ${mediationUntil}, one year after your written complaint (article L.\u00a0612-2).`,
          'Report the problem on signal.conso.gouv.fr: the seller and the consumer protection authority are told. SignalConso does not settle the dispute.',
          'Ask for conciliation on conciliateurs.fr: it is free. For a sum of up to €5,000, an attempt to settle is as a rule required before going to court (article 750-1 of the French code of civil procedure).',
          'As a last step, go to court: by a simple request up to €5,000 (article 818 of the same code).',
        ],
      },
      ...says(
        'As long as no mediation or conciliation has begun, the time limits for going to court keep running. This is general information, not legal advice.',
      ),
    ],
  }),
  'end-confirmed': ({ merchant, reference, endsOn, effects }) => ({
    subject: `End of your contract – ${reference} – ${merchant}`,
    title: 'The end of your contract is confirmed',
    before: says(
      'Hello,',
      `${merchant} confirms your cancellation ${reference}. Keep this message.`,
      `Your contract ends on: ${endsOn}`,
      `Effects of the cancellation, according to ${merchant}: “${effects}”`,
      'This information is owed to you on a durable medium (article L.\u00a0215-1-1 of the French consumer code). If something does not look right, reply in the conversation.',
    ),
    link: 'Open the conversation',
    after: [],
  }),
}

/** Every word of our mails to shoppers, French first. */
export const mailWords: Record<Language, Words> = { fr, en }
