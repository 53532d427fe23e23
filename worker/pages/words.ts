import type { Language } from '../../protocol/index.ts'

const fr = {
  index: {
    title: 'Vos droits de consommateur en France',
    description:
      'Ce que la loi française donne à qui achète en magasin, en ligne, sur une place de marché ou à un prestataire : règles, délais, démarches et lettres, avec les articles cités.',
    count: (rights: number, articles: number) => `${rights} règles, ${articles} articles de loi cités.`,
  },
  stages: {
    'before-buying': 'Avant d’acheter',
    price: 'Prix et promotions',
    payment: 'Paiement et crédit',
    delivery: 'Livraison',
    withdrawal: 'Changer d’avis',
    'after-sales': 'Panne, défaut, service après-vente',
    digital: 'Numérique',
    subscription: 'Abonnements et contrats',
    marketplace: 'Places de marché et vendeurs à l’étranger',
    'data-and-reviews': 'Données personnelles et avis',
    safety: 'Sécurité des produits',
    travel: 'Voyages, sorties, travaux',
    dispute: 'Réclamer, médiation, tribunal',
  } as Record<string, string>,
  skip: 'Aller au texte',
  all: 'Toutes les règles',
  other: 'Read this page in English',
  verdicts: 'Selon votre situation',
  passages: 'En détail',
  deadlines: 'Les délais',
  letters: 'Modèles de lettres',
  letterBlank: 'à compléter',
  sources: 'Les textes cités',
  related: 'Voir aussi',
  help: 'Qui peut vous aider',
  glossary: 'Les mots de la loi',
  official: 'Texte officiel',
  whole: 'Texte entier',
  doubtful: 'Texte incomplet, reconstitué ou peut-être modifié depuis : à vérifier sur Légifrance.',
  checkAt: 'Texte que nous ne détenons pas, à vérifier sur ',
  ask: 'Poser une question sur mon cas',
  askText:
    'Cette page dit la règle. L’assistant, lui, part de ce qui vous est arrivé : il calcule vos dates, prépare la lettre et remet votre dossier à une personne.',
  askWhere: 'Ouvrez la fenêtre d’aide sur le site de la boutique où vous avez acheté.',
  notice:
    'Information générale, et non une consultation juridique. Les textes ont pu changer depuis leur dernière vérification ; seul le Journal officiel fait foi.',
  seller: 'le vendeur',
}

const en: typeof fr = {
  index: {
    title: 'Your consumer rights in France',
    description:
      'What French law gives people who buy in a shop, online, on a marketplace or from a service provider: rules, time limits, steps and letters, with the articles quoted.',
    count: (rights, articles) => `${rights} rules, ${articles} articles of law quoted.`,
  },
  stages: {
    'before-buying': 'Before you buy',
    price: 'Prices and promotions',
    payment: 'Payment and credit',
    delivery: 'Delivery',
    withdrawal: 'Changing your mind',
    'after-sales': 'Faults, guarantees, repairs',
    digital: 'Digital',
    subscription: 'Subscriptions and contracts',
    marketplace: 'Marketplaces and sellers abroad',
    'data-and-reviews': 'Personal data and reviews',
    safety: 'Product safety',
    travel: 'Travel, events, works',
    dispute: 'Complaints, mediation, court',
  },
  skip: 'Skip to the text',
  all: 'All the rules',
  other: 'Lire cette page en français',
  verdicts: 'Depending on your situation',
  passages: 'In detail',
  deadlines: 'Time limits',
  letters: 'Model letters (in French)',
  letterBlank: 'to fill in',
  sources: 'The texts quoted',
  related: 'See also',
  help: 'Who can help you',
  glossary: 'The words of the law',
  official: 'Official text',
  whole: 'Whole text',
  doubtful: 'Incomplete, restored or possibly amended since: to be checked on Légifrance.',
  checkAt: 'A text that we do not hold, to be checked at ',
  ask: 'Ask about my case',
  askText:
    'This page states the rule. The assistant starts from what happened to you: it works out your dates, prepares the letter and hands your case to a person.',
  askWhere: 'Open the help window on the website of the shop where you bought.',
  notice:
    'General information, not legal advice. Texts may have changed since they were last checked; only the Journal officiel is authoritative.',
  seller: 'the seller',
}

export type PageWords = typeof fr

/** What the rights pages say beside the law. */
export function pageWords(language: Language): PageWords {
  return language === 'fr' ? fr : en
}
