/** What the assistant says in its own name: connecting words, never law. */
import { daysBetween } from '../../knowledge/index.ts'
import type { Language } from '../../protocol/index.ts'

const noon = (day: string) => new Date(`${day}T12:00:00Z`)
const long = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'Europe/Paris' } as const
const short = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'Europe/Paris' } as const
const frLong = new Intl.DateTimeFormat('fr-FR', long)
const frShort = new Intl.DateTimeFormat('fr-FR', short)
const enLong = new Intl.DateTimeFormat('en-GB', long)
const enShort = new Intl.DateTimeFormat('en-GB', short)
const frMoney = new Intl.NumberFormat('fr-FR', { style: 'currency', currency: 'EUR' })
const enMoney = new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'EUR' })
const frNumber = new Intl.NumberFormat('fr-FR')
const enNumber = new Intl.NumberFormat('en-GB')
const cents = { minimumFractionDigits: 2, maximumFractionDigits: 2 } as const
const frCents = new Intl.NumberFormat('fr-FR', cents)
const enCents = new Intl.NumberFormat('en-GB', cents)
const first = (text: string) => text.replace(/^1 /, '1er ')

const fr = {
  day: (day: string) => frLong.format(noon(day)).replace(/ 1 /, ' 1er '),
  shortDay: (day: string) => first(frShort.format(noon(day))),
  around: (day: string) => `vers le ${first(frShort.format(noon(day)))}`,
  roughly: (day: string) => `${first(frShort.format(noon(day)))} environ`,
  money: (amount: number) => frMoney.format(amount),
  number: (value: number) => frNumber.format(value),
  /** A sum whose unit is written beside it: cents are two digits or none. */
  sum: (value: number) => (Number.isInteger(value) ? frNumber : frCents).format(value),
  elapsed: (day: string, askedOn: string) => elapsed(daysBetween(day, askedOn), 'fr'),
  clock: {
    left: (days: number) => `Il vous reste ${days === 1 ? 'un jour' : `${days} jours`}.`,
    today: 'C’est aujourd’hui.',
    over: (days: number) => `C’était ${days === 1 ? 'hier' : `il y a ${days} jours`}.`,
    late: (days: number) => `Cela fait ${days === 1 ? 'un jour' : `${days} jours`} de retard.`,
  },
  /** Beside a last day. */
  away: (days: number) =>
    days === 0
      ? 'aujourd’hui'
      : days > 0
        ? `dans ${days} jour${days > 1 ? 's' : ''}`
        : `passé depuis ${-days} jour${days < -1 ? 's' : ''}`,
  understood: 'J’ai noté',
  calm: 'Je comprends que la situation soit pénible.',
  angry: 'Je comprends votre colère ; voici ce que vous pouvez faire.',
  ifUnderstood:
    'Je ne suis pas tout à fait sûr d’avoir compris : si votre question est autre, dites-la en quelques mots ou choisissez-la plus bas.',
  dependsTitle: 'Cela dépend d’un point',
  quoted: (label: string) => `« ${label} »`,
  supposed: (suppositions: string[]) => suppositions.map(ifSo).join(', ou '),
  supposedFrom: (supposed: string, day: string) => `${supposed} le ${first(frShort.format(noon(day)))} ou après`,
  supposedBefore: (supposed: string, day: string) => `${supposed} avant le ${first(frShort.format(noon(day)))}`,
  branch: (suppositions: string[], verdict: string) => `S${suppositions.join(', et ').slice(1)} : ${verdict}`,
  otherwise: 'Sinon, la réponse change.',
  named: (label: string, value: string) => `${label} : ${value}.`,
  pair: (label: string, value: string) => `${label} : ${value.toLowerCase()}`,
  fromDay: (label: string, day: string) => `${label} ${first(frShort.format(noon(day)))} ou après`,
  beforeDay: (label: string, day: string) =>
    `${label.replace(/ (?:pour )?(?:le|la|jusqu'au)$/, '')} avant le ${first(frShort.format(noon(day)))}`,
  stillDepends: (question: string) => `cela dépend encore d’un point : ${question}`,
  dontKnow: 'Je ne sais pas',
  toldBySeller: (label: string) => `${label} (selon le vendeur)`,
  readByModel: (label: string) => `${label} (lu par un modèle de langage)`,
  yes: 'Oui',
  no: 'Non',
  withdraw: 'Renoncer au contrat',
  complain: 'Envoyer ma réclamation',
  cancel: 'Résilier mon contrat',
  person: 'Parler à une personne',
  readOn: (right: string) => `Voir : ${right}`,
  otherRight: (sentence: string) => sentence,
  approximateDays:
    'Vous avez donné une date approximative : les dates calculées ici le sont aussi. Donnez le jour exact pour une date sûre.',
  approximateDeadline: 'Compté à partir d’une date approximative.',
  toCheck: {
    amended: 'Texte peut-être modifié depuis la dernière vérification : à vérifier sur Légifrance.',
    consolidated: 'Texte consolidé par un éditeur : à vérifier sur Légifrance.',
    restored: 'Texte reconstitué : à vérifier sur Légifrance.',
    excerpt: 'Extrait seulement : texte complet à vérifier sur Légifrance.',
    truncated: 'Texte incomplet : à vérifier sur Légifrance.',
    other: (where: string) => `Texte que nous ne détenons pas : à vérifier sur ${where}.`,
    older: 'Rédaction la plus ancienne que nous connaissons ; le texte du jour de votre contrat peut différer.',
  },
  policyReturn: (merchant: string, days: number) =>
    `Chez ${merchant}, vous pouvez rendre un article non utilisé pendant ${days} jours.`,
  policyFreeReturn: (merchant: string) => `Chez ${merchant}, le retour est offert.`,
  policyGuarantee: (merchant: string, months: number) =>
    `Chez ${merchant}, un article en panne est pris en charge pendant ${months} mois.`,
  policyThenCreditNote: 'Après le délai légal, c’est un avoir.',
  policyUntil: (day: string) => `Pour votre achat, cela va jusqu’au ${day}.`,
  policyAs: { refund: 'C’est un remboursement, pas un avoir.', 'credit-note': 'C’est un avoir, pas un remboursement.' },
  policyCosts: { merchant: 'Le retour est offert.', shopper: 'Les frais de retour sont à votre charge.' },
  privateSeller: (seller: string) =>
    `Vous avez acheté à un particulier, par ${seller} : c’est à cette personne qu’il faut s’adresser, par écrit.`,
  otherProblem: 'Votre message parle aussi de cela. Un bouton plus bas y répond.',
  sellerOn: (platform: string) => `votre vendeur sur ${platform}`,
  otherSeller: (seller: string) =>
    `Votre achat a été fait chez ${seller} : c’est à ce vendeur qu’il faut s’adresser, par écrit. S’il ne répond pas : mise en demeure, son médiateur, SignalConso.`,
  platformSeller: (seller: string) =>
    `Acheté sur ${seller} : écrivez au vendeur que nomme la commande ou la facture (${seller} ou un vendeur tiers). S’il ne répond pas : mise en demeure, son médiateur, SignalConso.`,
  wayOn: {
    instead: (title: string) => `Ce qui peut vous aider, selon votre cas : « ${title} », avec le bouton ci-dessous.`,
    favour: (merchant: string) =>
      `Rien n’empêche de demander un geste commercial : le bouton « Parler à une personne » transmet votre demande à ${merchant}.`,
    favourElsewhere: (seller: string) => `Rien n’empêche de demander un geste commercial à ${seller}, par écrit.`,
    /** A favour is already spoken of. */
    favourSaid: /\bgestes?\b/i,
    button: 'Pour cela, le bouton « Parler à une personne » transmet votre demande.',
    person: 'Pour voir ce qui reste possible, une personne peut regarder votre cas : bouton « Parler à une personne ».',
  },
  article: (label: string) => `Ce que dit l’article ${label}`,
  policyTitle: (merchant: string) => `La règle de ${merchant}`,
  policyOwn: 'C’est une promesse du magasin, en plus de la loi.',
  policyPage: 'Conditions de retour',
  unknown: 'Je ne suis pas sûr d’avoir compris, et je préfère ne rien affirmer de faux.',
  unknownAsk: 'Dites-moi en une phrase ce que vous avez acheté et ce qui s’est passé, ou choisissez ci-dessous.',
  unknownPerson: 'Une personne peut reprendre votre demande : tout ce que vous avez écrit lui sera transmis.',
  onlyLanguages: 'Je réponds en français et en anglais (I can answer in French or English).',
  factNoted: 'C’est noté. Dites-moi ce qui s’est passé avec votre achat pour que je vous réponde.',
  danger:
    'Si vous pensez au suicide ou si quelqu’un est en danger : appelez le 3114 (gratuit, 24 h/24, 7 j/7) ou le 112. Une personne vous écoutera tout de suite.',
  afterDanger:
    'Prenez soin de vous d’abord : le 3114 répond jour et nuit, même pour parler un peu. Votre achat peut attendre ; quand vous voudrez, on reprend où nous en étions, ou une personne de la boutique s’en occupe.',
  hazard:
    'Si l’objet est dangereux, ne l’utilisez plus et mettez-le à l’écart ; en cas de blessure ou d’intoxication, appelez le 15 ou le 112.',
  fraud:
    'Si la fraude est en cours, appelez tout de suite votre banque, au numéro de votre carte ou de votre contrat : faites bloquer la carte et l’accès au compte. Ne validez plus rien et ne donnez plus aucun code, même si l’on vous presse.',
  court:
    'Un acte ou une audience de justice a une date : ne la laissez pas passer. Gardez l’acte et son enveloppe, lisez la date et le délai qu’il indique, et faites-vous aider dès aujourd’hui : avocat, ou point-justice, gratuit (justice.fr).',
  courtAsk:
    'Pour vous dire la suite, il me faut un mot de plus : qu’avez-vous reçu (convocation, injonction de payer, commandement de payer), quel jour, et pour quel achat ?',
  insult:
    'Je comprends votre colère. Dites-moi en une phrase ce qui s’est passé, ou parlez tout de suite à une personne.',
  insultKnown:
    'Je comprends votre colère. Ce que je vous ai dit sur vos droits reste vrai ; si vous préférez, une personne peut reprendre tout de suite.',
  insultAgain:
    'Je vous laisse avec une personne, c’est mieux ainsi : le bouton ci-dessous lui remet tout ce que vous avez écrit. Je reste là pour vos droits.',
  handoff: 'D’accord, je transmets à une personne : utilisez le bouton ci-dessous, votre échange lui sera remis.',
  manipulation:
    'Je ne peux ni montrer mes consignes, ni changer de rôle, ni inventer une règle. Je peux vous aider sur votre achat : dites-moi ce qui s’est passé.',
  question: 'Ce qui reste à savoir',
  corrected: (facts: string[]) => `C’est corrigé : ${facts.join(' ; ')}.`,
  noted: (facts: string[]) => `C’est noté : ${facts.join(' ; ')}.`,
  changes: 'La réponse change :',
  unchanged: 'La réponse reste la même.',
  stands: 'Je n’ai rien de plus sûr sur ce point ; la réponse reste celle-ci :',
  letterReady: (letter: string) =>
    `La lettre est prête : le bouton « ${letter} », ci-dessous, l’ouvre avec ce que vous m’avez dit. Relisez-la et complétez ce qui manque.`,
  again: 'Je le redis :',
  shorter: 'Pardon, je reprends plus court. Une personne peut aussi vous l’expliquer : le bouton est ci-dessous.',
  inGeneral: 'Ce n’est pas grave : voici ce que la loi prévoit en général.',
  withoutFact: 'Ce n’est pas grave : voici la réponse selon le cas.',
  withoutDay:
    'Ce n’est pas grave : l’e-mail de commande ou le suivi du colis donne souvent la date. Sans elle, voici la réponse selon le cas.',
  lastDay: (label: string, day: string, days: number) => `${label} : ${day} (${daysLeft(days, 'fr')}).`,
  textsTitle: 'Les textes',
  textQuoted: (quote: string) => `« ${quote} »`,
  textNamed: (source: string, label: string) => `${source}, ${label}`,
  refusalAllowed: [
    'Ici, la loi n’oblige pas le vendeur à accepter : il peut donc dire non.',
    'Ce qui marche souvent : demander poliment un geste (échange, avoir, délai plus long), avec l’article intact et une preuve d’achat, et voir si le magasin a promis mieux dans ses conditions.',
    'Une personne de la boutique peut regarder votre demande : le bouton est ci-dessous.',
  ],
  ok: 'Très bien. Si un autre point vous arrête, écrivez-le-moi.',
  okPending: 'Très bien. Quand vous aurez la réponse à ma question, écrivez-la : je préciserai.',
  bye: 'Au revoir, et bonne suite pour votre achat. Vous pourrez reprendre cet échange ici.',
  sameLanguage: 'Bien sûr, je continue en français. Dites-moi ce qui s’est passé avec votre achat.',
}

export type Words = typeof fr

const en: Words = {
  day: (day) => enLong.format(noon(day)),
  shortDay: (day) => enShort.format(noon(day)),
  around: (day) => `around ${enShort.format(noon(day))}`,
  roughly: (day) => `about ${enShort.format(noon(day))}`,
  money: (amount) => enMoney.format(amount),
  number: (value) => enNumber.format(value),
  sum: (value) => (Number.isInteger(value) ? enNumber : enCents).format(value),
  elapsed: (day, askedOn) => elapsed(daysBetween(day, askedOn), 'en'),
  clock: {
    left: (days) => `You have ${days === 1 ? 'one day' : `${days} days`} left.`,
    today: 'That is today.',
    over: (days) => `That was ${days === 1 ? 'yesterday' : `${days} days ago`}.`,
    late: (days) => `That is ${days === 1 ? 'one day' : `${days} days`} late.`,
  },
  away: (days) =>
    days === 0
      ? 'today'
      : days > 0
        ? `in ${days} day${days > 1 ? 's' : ''}`
        : `${-days} day${days < -1 ? 's' : ''} ago`,
  understood: 'I noted',
  calm: 'I understand that this is unpleasant.',
  angry: 'I understand that you are angry; here is what you can do.',
  ifUnderstood:
    'I am not quite sure I understood: if your question is another one, say it in a few words or choose it below.',
  dependsTitle: 'It depends on one point',
  quoted: (label) => `“${label}”`,
  supposed: (suppositions) => suppositions.map((supposed) => `if ${supposed}`).join(', or '),
  supposedFrom: (supposed, day) => `${supposed} on ${enShort.format(noon(day))} or later`,
  supposedBefore: (supposed, day) => `${supposed} before ${enShort.format(noon(day))}`,
  branch: (suppositions, verdict) => `I${suppositions.join(', and ').slice(1)}: ${verdict}`,
  otherwise: 'Otherwise the answer changes.',
  named: (label, value) => `${label}: ${value}.`,
  pair: (label, value) => `${label}: ${value.toLowerCase()}`,
  fromDay: (label, day) => `${label} ${enShort.format(noon(day))} or later`,
  beforeDay: (label, day) => `${label.replace(/ (?:on|for|until)$/, '')} before ${enShort.format(noon(day))}`,
  stillDepends: (question) => `it still depends on one point: ${question}`,
  dontKnow: 'I do not know',
  toldBySeller: (label: string) => `${label} (says the seller)`,
  readByModel: (label: string) => `${label} (read by a language model)`,
  yes: 'Yes',
  no: 'No',
  withdraw: 'Withdraw from the contract',
  complain: 'Send my complaint',
  cancel: 'Cancel my contract',
  person: 'Talk to a person',
  readOn: (right) => `See: ${right}`,
  otherRight: (sentence) => sentence,
  approximateDays:
    'You gave an approximate date, so the dates computed here are approximate too. Give the exact day for a safe date.',
  approximateDeadline: 'Counted from an approximate date.',
  toCheck: {
    amended: 'This text may have been amended since it was last checked: to be checked on Légifrance.',
    consolidated: 'Text consolidated by a publisher: to be checked on Légifrance.',
    restored: 'Restored text: to be checked on Légifrance.',
    excerpt: 'An excerpt only: the full text is to be checked on Légifrance.',
    truncated: 'Incomplete text: to be checked on Légifrance.',
    other: (where) => `A text that we do not hold: to be checked at ${where}.`,
    older: 'The oldest wording that we know; the text on the day of your contract may differ.',
  },
  policyReturn: (merchant, days) => `At ${merchant}, you can return an unused item for ${days} days.`,
  policyFreeReturn: (merchant) => `At ${merchant}, the return is free of charge.`,
  policyGuarantee: (merchant, months) => `At ${merchant}, a faulty item is taken care of for ${months} months.`,
  policyThenCreditNote: 'After the legal period, it is a credit note.',
  policyUntil: (day) => `For your purchase, that runs until ${day}.`,
  policyAs: { refund: 'It is a refund.', 'credit-note': 'It is a credit note, not a refund.' },
  policyCosts: { merchant: 'The return is free of charge.', shopper: 'You pay for the return.' },
  privateSeller: (seller) => `You bought from a private person, through ${seller}: turn to that person, in writing.`,
  otherProblem: 'Your message also speaks of this. A button below answers it.',
  sellerOn: (platform) => `your seller on ${platform}`,
  otherSeller: (seller) =>
    `You bought this from ${seller}: turn to that seller, in writing. If they do not answer: a formal notice, their mediator, SignalConso.`,
  platformSeller: (seller) =>
    `Bought on ${seller}: write to the seller named on the order or invoice (${seller} or a third party). If it does not answer: formal notice, its mediator, SignalConso.`,
  wayOn: {
    instead: (title) => `What may help, depending on your case: “${title}”, with the button below.`,
    favour: (merchant) =>
      `Nothing stops you from asking for a favour: the “Talk to a person” button passes your request on to ${merchant}.`,
    favourElsewhere: (seller) => `Nothing stops you from asking ${seller} for a favour, in writing.`,
    favourSaid: /\b(?:gestures?|favours?|goodwill)\b/i,
    button: 'For that, the “Talk to a person” button passes your request on.',
    person: 'To see what remains possible, a person can look at your case: the “Talk to a person” button.',
  },
  article: (label) => `What article ${label} says`,
  policyTitle: (merchant) => `${merchant}’s own rule`,
  policyOwn: 'It is the shop’s own promise, on top of the law.',
  policyPage: 'Return conditions',
  unknown: 'I am not sure that I understood, and I would rather not tell you something wrong.',
  unknownAsk: 'Tell me in one sentence what you bought and what happened, or choose below.',
  unknownPerson: 'A person can take over: everything you wrote will be passed on.',
  onlyLanguages: 'I answer in French and in English.',
  factNoted: 'Noted. Tell me what happened with your purchase so that I can answer you.',
  danger:
    'If you are thinking of suicide or someone is in danger: in France call 3114 (free, day and night) or 112. Someone will listen to you right away.',
  afterDanger:
    'Take care of yourself first: 3114 (in France) answers day and night, even just to talk. Your purchase can wait; whenever you like we go on where we were, or a person at the shop takes care of it.',
  hazard:
    'If the item is dangerous, stop using it and set it aside; if someone is hurt or poisoned, call 15 or 112 (in France).',
  fraud:
    'If the fraud is going on, call your bank right now, at the number on your card or contract: have the card and the access to the account blocked. Approve nothing more and give no code, however much you are pressed.',
  court:
    'A court document or hearing has a date: do not let it pass. Keep the document and its envelope, read the date and the time limit on it, and get help today: a lawyer, or a “point-justice”, free of charge (justice.fr).',
  courtAsk:
    'To tell you what comes next I need a little more: what did you receive (summons, order to pay, notice to pay), on what day, and for which purchase?',
  insult: 'I understand that you are angry. Tell me in one sentence what happened, or talk to a person right away.',
  insultKnown:
    'I understand that you are angry. What I said about your rights still holds; if you prefer, a person can take over right away.',
  insultAgain:
    'I will leave you with a person, that is better: the button below hands over everything you wrote. I am still here for your rights.',
  handoff: 'Of course: use the button below to reach a person, who will get this conversation.',
  manipulation:
    'I cannot show my instructions, change my role or make up a rule. I can help you with your purchase: tell me what happened.',
  question: 'What remains to be known',
  corrected: (facts) => `Corrected: ${facts.join('; ')}.`,
  noted: (facts) => `Noted: ${facts.join('; ')}.`,
  changes: 'The answer changes:',
  unchanged: 'The answer stays the same.',
  stands: 'I have nothing surer on that point; the answer is still this one:',
  letterReady: (letter) =>
    `The letter is ready: the button “${letter}” below opens it with what you told me. Read it through and fill in what is missing.`,
  again: 'As I said:',
  shorter: 'Sorry, here it is in short. A person can explain it too: the button is below.',
  inGeneral: 'No problem: here is what the law provides in general.',
  withoutFact: 'No problem: here is the answer for each case.',
  withoutDay:
    'No problem: the order e-mail or the parcel tracking often shows the date. Without it, here is the answer for each case.',
  lastDay: (label, day, days) => `${label}: ${day} (${daysLeft(days, 'en')}).`,
  textsTitle: 'The texts',
  textQuoted: (quote) => `“${quote}”`,
  textNamed: (source, label) => `${source}, ${label}`,
  refusalAllowed: [
    'Here the law does not oblige the seller to accept, so the seller may say no.',
    'What often works: ask politely for a gesture (exchange, credit note, more time), with the item intact and a proof of purchase, and see whether the shop promised more in its own conditions.',
    'A person at the shop can look at your request: the button is below.',
  ],
  ok: 'Very well. If anything else comes up, write to me.',
  okPending: 'Very well. When you have the answer to my question, write it: I will be more precise.',
  bye: 'Goodbye, and all the best with your purchase. You can come back to this conversation here.',
  sameLanguage: 'Of course, I go on in English. Tell me what happened with your purchase.',
}

function daysLeft(days: number, language: Language): string {
  const count = Math.abs(days)
  if (days === 0) return language === 'fr' ? 'aujourd’hui' : 'today'
  if (language === 'fr')
    return days > 0 ? `encore ${count} jour${count > 1 ? 's' : ''}` : `passé de ${count} jour${count > 1 ? 's' : ''}`
  return days > 0 ? `${count} day${count > 1 ? 's' : ''} left` : `${count} day${count > 1 ? 's' : ''} ago`
}

/** "si elle", "s’il". */
const ifSo = (supposed: string) => (/^ils? /.test(supposed) ? `s’${supposed}` : `si ${supposed}`)

function elapsed(days: number, language: Language): string {
  if (days < 0) return ''
  if (days === 0) return language === 'fr' ? 'aujourd’hui' : 'today'
  if (days < 62)
    return language === 'fr' ? `il y a ${days} jour${days > 1 ? 's' : ''}` : `${days} day${days > 1 ? 's' : ''} ago`
  // Whole months gone by: "12 months" told a fortnight early would be false where one year is the limit.
  const months = Math.floor((days + 2.5) / 30.44)
  return language === 'fr' ? `il y a ${months} mois` : `${months} months ago`
}

/** The assistant's words in a language. */
export function wordsIn(language: Language): Words {
  return language === 'fr' ? fr : en
}
