/** Whose shop the purchase is about: this merchant's, unless another seller is named. */
import type { Fact, Language, MerchantSettings } from '../../../protocol/index.ts'

/** The seller named, when it is not this merchant: its buttons, promises and mediator are then of no use. */
export function otherSeller(facts: Fact[], merchant: MerchantSettings): string | null {
  const named = facts.find(({ name }) => name === 'seller_name')?.display
  if (!named) return null
  const [theirs, ours] = [plain(named), plain(merchant.name)]
  // "Lucie" for "Maison Lucie", "Darty.com" for "Darty".
  return theirs === '' || ours.includes(theirs) || theirs.includes(ours) ? null : named
}

const plain = (name: string) =>
  name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')

/** Whether the seller named is only the site on which another one sold: the claim goes to that other one. */
export function isThirdParty(facts: Fact[]): boolean {
  return facts.some(({ name, value }) => name === 'marketplace_offer' && value === 'third-party')
}

/** Sites where third parties sell: the seller is the one that the order names. */
const platforms = /^(?:amazon|cdiscount|temu|shein|aliexpress|wish|ebay|rakuten|manomano|backmarket|fnac|darty)$/

/** Whether a seller named is a site that others sell on. */
export function isPlatform(seller: string): boolean {
  return platforms.test(plain(seller))
}

type Rule = [pattern: RegExp, wording: (seller: string) => string]

/** What is said of "here" when the purchase was made elsewhere. The order counts: persons and sellers, then verbs. */
const rules: Record<Language, Rule[]> = {
  fr: [
    // "Écrivez ici au vendeur", "demandez ici un geste au vendeur", "demandez ici à une personne".
    [/ ici(?= (?:\p{L}+ ){0,2}au vendeur)/gu, () => ''],
    [/ ici à une personne/gu, (seller) => ` au service client de ${seller}`],
    [/à une personne,? ici(?!\p{L})/gu, (seller) => `au service client de ${seller}`],

    [/Une personne,? ici(?!\p{L})/gu, (seller) => `Le service client de ${seller}`],
    [/Une personne peut ([^.;:]*?),? ici(?!\p{L})/gu, (seller) => `Le service client de ${seller} peut $1`],
    [/une personne peut ([^.;:]*?),? ici(?!\p{L})/gu, (seller) => `le service client de ${seller} peut $1`],
    [/d['’]une personne,? ici(?!\p{L})/gu, (seller) => `du service client de ${seller}`],
    [/une personne,? ici(?!\p{L})/gu, (seller) => `le service client de ${seller}`],
    [
      /((?:au|le) (?:vendeur|magasin|site)|la boutique|à la boutique)(?:, ici,|,? ici(?!\p{L}))/gu,
      (seller) => `$1 (${seller})`,
    ],
    [/(\p{L}+-lui(?: \p{L}+)?),? ici(?!\p{L})/gu, () => '$1'],
    [
      /((?:[Dd]emandez|[ÉEée]crivez|[Dd]ites|[Ee]nvoyez|[Rr]éclamez|[Rr]appelez)(?:-(?:le|la|les|en))?),? ici(?!\p{L}| «)/gu,
      (seller) => `$1 à ${seller}`,
    ],
    [/([Dd]emander|[Rr]éclamer|[Éé]crire) ici(?!\p{L})/gu, (seller) => `$1 à ${seller}`],
  ],
  en: [
    [/(?<!\p{L})[Aa] person,? here(?!\p{L})/gu, (seller) => `${seller}’s customer service`],
    [/(?<!\p{L})[Aa] person can ([^.;:]*?),? here(?!\p{L})/gu, (seller) => `${seller}’s customer service can $1`],
    [
      /(the (?:seller|shop|site))(?:, here,|,? here,?(?= (?:that|to|what)\b)|,? here(?!\p{L}))/gu,
      (seller) => `$1 (${seller})`,
    ],
    [/([Aa]sk) (for (?:it|them|this)),? here(?!\p{L})/gu, (seller) => `$1 ${seller} $2`],
    [/([Aa]sk) here(?!\p{L}| “)/gu, (seller) => `$1 ${seller}`],
    [/([Ww]rite|[Ss]ay so|[Ss]ay it|[Ss]end it|[Ss]end them) here(?!\p{L})/gu, (seller) => `$1 to ${seller}`],
  ],
}

/** A sentence that sends the shopper "here", sent to the seller named instead. */
export function toSeller(text: string, seller: string, language: Language): string {
  return rules[language].reduce((said, [pattern, wording]) => said.replace(pattern, wording(seller)), text)
}
