/** Words by which a person does something with a message. */

/** What is done with a message, beside what it says. */
export type Act = 'danger' | 'hazard' | 'harmed' | 'fraud' | 'court' | 'insults' | 'wants-person' | 'manipulates'

/** What else is heard in it. `corrects`: takes back what was said; `supposes`: "and if …"; `adds`: turns to something else. */
export type Said = Act | 'worry' | 'unknown' | 'yes' | 'no' | 'what' | 'corrects' | 'supposes' | 'adds' | 'returns'

/** Phrases one after the other, set apart by a semicolon. */
const among = (phrases: string) => phrases.split(';').map((phrase) => phrase.trim())

export const actPhrases: Record<Said, string[]> = {
  danger: among(`
    suicid*; me tuer; me foutre en l air; en finir avec la vie; envie de mourir; je veux mourir; je voudrais mourir;
    plus envie de vivre; veux plus vivre; ne veux pas vivre; wish i was dead; wish i were dead;
    mettre fin à mes jours; kill myself; want to die; end my life; me faire du mal; hurt myself
  `),
  hazard: among(`
    pris feu; prend feu; brûlé*; incendie; étincelle*; fumée; mis à fumer; mise à fumer; met à fumer; mettait à fumer; s étouffer; étouffé; électrocut*; choc électrique; blessé*; blessure*;
    intoxi*; antipoison; empoisonn*; batterie gonfl*; batterie qui gonfl*; batterie qui fuit; batterie lithium;
    explosé; fils électriques; éclat* de verre; morceau de verre; morceaux de verre; caught fire; on fire; burnt;
    burned; smoke; started smoking; began smoking; choked; choking; electric shock; electrocuted; injured; hurt myself; poison*; swollen battery;
    battery is swelling; all the wires; exploded; glass in
  `),
  harmed: among(`
    antipoison; intoxiqu*; empoisonn*; entaillé*; coupé la langue; avalé du verre; avalé un morceau; aux urgences;
    à l hôpital; poison control; poisoned; swallowed glass; swallowed a piece; went to hospital; taken to hospital
  `),
  insults: among(`
    connard*; connasse*; bande de con*; gros con; espèce de con; sale con; voleur*; escroc*; enculé*; enfoiré*;
    salop*; ta gueule; vos gueules; fdp; ntm; pute; merde; va te faire; allez vous faire; débile*; abruti*;
    crétin*; incapable*; fuck*; asshole*; bastard*; idiot*; stupid; shit*; thieves; thief; scammer*; bande de;
    bullshit; moron*
  `),
  'wants-person': among(`
    parler à quelqu un; parler à un humain; parler à une personne; parler à un conseiller; un vrai conseiller;
    une vraie personne; un vrai humain; un être humain; joindre un conseiller; avoir quelqu un; le directeur;
    votre directeur; un responsable; votre responsable; mettez moi en relation; talk to a human; talk to someone;
    speak to someone; speak to a human; speak to a person; talk to a person; real person; human agent;
    your manager; conseiller svp; un humain (sauf: robot, machine, ordinateur, ia)
  `),
  manipulates: among(`
    ignore tes instructions; ignore les instructions; ignore toutes tes; ignore toutes les instructions; ignore toutes les règles; ignore toutes les consignes; oublie tes règles; oublie tes instructions;
    tes instructions; ton prompt; prompt système; system prompt; ignore previous; ignore all previous; ignore all prior; ignore all instructions; ignore all rules; ignore all your; ignore all the; ignore everything; ignore your;
    your instructions; your prompt; tes règles; les règles que; tu es maintenant; you are now; fais comme si;
    pretend you; pretend to be; developer mode; mode développeur; jailbreak; invente un article; invente une loi;
    make up a law; confirme que je suis remboursé; confirme mon remboursement; mot pour mot
  `),
  worry: among(`
    inquiet*; j ai peur; stress*; angoiss*; urgent*; désespér*; worried; anxious; scared; arnaqu*;
    perdu mon argent; que faire; au secours; help
  `),
  unknown: among(`
    je sais pas; sais pas; aucune idée; je sais plus; sais plus; pas sûr; don t know; do not know; no idea;
    not sure; dont know; jsp; chais pas; je me souviens plus
  `),
  yes: among(`
    oui; ouais; yes; yep; yeah; tout à fait; exact; exactement; bien sûr; voilà; en effet; oui*; of course;
    c est ça; absolument
  `),
  what: among(`
    c est quoi; qu est ce que (sauf: je, on, il faut); qu est ce qu un; qu est ce qu une; quelle est la différence;
    quelle différence; la différence entre; difference between; que veut dire; veut dire quoi; ça signifie quoi;
    que signifie; définition de; à quoi sert; comment fonctionne; comment marche;
    what is (unless: deadline, time limit, last day, period, how long, date, wrong);
    what s (unless: deadline, time limit, last day, period, how long, date, wrong); what are (unless: my);
    what does … mean; meaning of; how does … work; how do … work; what is it for
  `),
  no: among(`
    non; nan; no; nope; pas du tout; not at all; jamais; never; absolument pas; aucun
  `),
  fraud: among(`
    vide* mon compte; vidé* mon compte; vider le compte; vide* ma carte; siphonn*; donné* mon code; donné* le code; donner mon code; donner le code; donner mes codes; donner mon numéro de carte;
    donné* mes codes; donné* mon numéro de carte; donné* mon mot de passe; donné … mon code; donné … le code;
    dicté* le code; dicté* mon code; communiqué* mon code; communiqué* mes codes; code à un faux; mis ma carte (avec: sms, lien, mail, faux); mis mon numéro de carte (avec: sms, lien, mail, faux);
    rentré … carte (avec: sms, lien, mail, faux); mes coordonnées bancaires (avec: sms, lien, faux, arnaque);
    my card details (with: text, link, fake, scam);
    faux conseiller … au téléphone; en train de me voler; en train de se faire pirater;
    en train de me faire arnaquer; débit* en ce moment; prélèv* en ce moment; pirat* mon compte en ce moment;
    emptying my account; emptying my bank account; draining my account; draining my bank account; gave my code;
    gave him my code; gave them my code; gave my pin; gave them my pin; gave my card number; gave my password;
    gave … the code; read … the code; being scammed right now; money is leaving my account
  `),
  court: among(`
    huissier* (sauf: société de recouvrement, cabinet de recouvrement, boîte de recouvrement); commissaire de justice; commissaires de justice;
    injonction de payer (sauf: faire une, demander une, déposer une, engager une, envoyer une);
    commandement de payer; saisie sur salaire; saisie attribution; avis de saisie; saisi* mon compte;
    assigné* en justice; assigné* au tribunal; une assignation; convoqué* au tribunal; convocation au tribunal;
    convocation du tribunal; audience demain; audience lundi; audience dans; audience la semaine;
    audience cette semaine; tribunal demain; juge demain; bailiff*; order to pay; court date; court hearing;
    hearing tomorrow; hearing is tomorrow; court tomorrow; in court tomorrow; court summons; summoned to court
  `),
  corrects: among(`
    en fait; enfin non; finalement; pardon; désolé*; oups; trompé; erreur de ma part; je voulais dire; je rectifie;
    je corrige; non c; ah non; non en fait; plutôt; actually; finally; sorry; i meant; i mean; my mistake;
    correction; i was wrong
  `),
  supposes: among(`
    et si; mais si; même si; et quand; what if; and if; but if; even if; what about if
  `),
  adds: among(`
    autre question; autre chose; autre problème; autre souci; autre sujet; un autre achat; une autre commande;
    autre commande; autre produit; autre article; j ai aussi; aussi; par ailleurs; sinon; rien à voir;
    en plus de ça; au fait; en parallèle; another question; other question; different question; something else;
    another order; another thing; another problem; other problem; also; besides; by the way; unrelated
  `),
  returns: among(`
    l autre (sauf: l autre jour); pour le premier; pour la première; le premier truc; le premier problème;
    ma première question; revenons; pour revenir; je reviens; on revient; the other one; other item; other order;
    first one; first item; back to; going back
  `),
}
