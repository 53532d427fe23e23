/** The thing bought, and the numbers and names that go with it. */
import type { FactName } from '../../../knowledge/index.ts'
import { type NamedThing, readOrderNumber, readSeller } from './amounts.ts'
import type { FactReading } from './facts.ts'
import type { Found } from './phrases.ts'
import type { Reading, Token } from './text.ts'

/** Kinds whose words name a thing one can hold. */
const thingKinds = new Set(['goods', 'hygiene', 'perishable', 'sealed-recording', 'press', 'vehicle'])
/** "Une paire de chaussures", "la panne de voiture": what stands before "de" is no thing of its own. */
const relational = new Set(
  'numero paire lot pack kit set achat commande livraison boite carton colis bouquet bouteille flacon tube pot panne prix vente location probleme ensemble sorte type modele marque garantie reparation retour remboursement besoin plusieur beaucoup assez trop plu peu vendeur vendeuse marchand magasin boutique rayon concessionnaire site facture ticket tour morceau moitie partie reste part reception echange remplacement essai changement demande moi suite cause lieu jour pas rien quelque chose envie droit forfait pair pairs bunch order purchase sale kind'.split(
    ' ',
  ),
)
const determiners = new Set(
  'un une de le la l mon ma me ce cet cette votre vo notre deux trois a an the my this two three leur'.split(' '),
)
/** What is made for a phone or a car, named after it in English. */
const accessories = new Set(
  'case cover charger camera holder mount seat protector stand cable battery strap sleeve adapter dashcam tyre tire stereo radio mat bag rack helmet toy lock filter part pump'.split(
    ' ',
  ),
)

/** "Voiture télécommandée", "train miniature". */
const toys = new Set('telecommande telecommandee radiocommande radiocommandee miniature jouet maquette'.split(' '))

/** "Porte-vélo": the end of a longer word. */
export function isEndOfWord({ text, tokens }: Reading, { first }: Found<unknown>): boolean {
  const { start = 0, end = 0 } = tokens[first] ?? {}
  // "Elle m'a téléphoné".
  if (/^t.l.phoné/i.test(text.slice(start, end))) return true
  return text.charAt(start - 1) === '-' && /\p{L}/u.test(text.charAt(start - 2))
}

/** "Mon congélateur est en panne, la viande est perdue": not what was bought. */
export const besideGoods = new Set(['perishable', 'hygiene', 'press'])

/** "Mon congélateur … la viande": what the shopper calls theirs is what was bought. */
export function isOwned(tokens: Token[], { first }: Found<unknown>): boolean {
  return possessives.has(tokens[first - 1]?.norm ?? '')
}
const possessives = new Set(['mon', 'ma', 'mes', 'notre', 'nos', 'my', 'our'])

/** Where the words of a kind are only the complement of another thing: "coque de téléphone", "phone case". */
export function headOf(tokens: Token[], { first, last }: Found<unknown>): { first: number; last: number } | null {
  const at = (index: number) => (tokens[index]?.clause === tokens[first]?.clause ? tokens[index]?.norm : undefined)
  const following = at(last + 1)
  if (following !== undefined && accessories.has(following.replace(/s$/, ''))) return { first, last: last + 1 }
  if (toys.has(following ?? '') || toys.has(at(last + 2) ?? '')) return { first, last: last + 1 }
  const determined = determiners.has(at(first - 1) ?? '') && ['pour', 'for'].includes(at(first - 2) ?? '')
  const link = determined ? first - 2 : first - 1
  const preposition = at(link)
  const head = at(link - 1)
  if (preposition === undefined || head === undefined || relational.has(head) || head.length < 3) return null
  const joins = preposition === 'pour' || preposition === 'for' || (!determined && ['de', 'd'].includes(preposition))
  // A noun: nothing stands before it, or a determiner does ("une coque de téléphone", not "j'ai payé pour un téléphone").
  const opens = at(link - 2) === undefined || determiners.has(at(link - 2) ?? '')
  // "Une robe à fleurs", "un moule à gâteau", not "ordered a lamp".
  const fitted = !determined && preposition === 'a' && determiners.has(at(link - 2) ?? '')
  return (joins && opens) || fitted ? { first: link - 1, last } : null
}

const places = new Set([
  'sur la table',
  'on the table',
  'sous le lit',
  'under the bed',
  'dans la voiture',
  'in the car',
  'dans le frigo',
  'in the fridge',
  'dans le telephone',
  'sur sa tablette',
  'sur son telephone',
])

/** "Par téléphone", "over the phone": how, not what. */
export function isMeans(tokens: Token[], { first, last }: Found<unknown>): boolean {
  const [before, earlier] = [tokens[first - 1]?.norm, tokens[first - 2]?.norm]
  return (
    before === 'par' ||
    before === 'by' ||
    before === 'to' ||
    before === 'au' ||
    // "Un sac de vis", "signé sur la table", "je parle dans le téléphone": what holds it, not what was bought.
    tokens[last + 1]?.norm === 'of' ||
    places.has(`${earlier} ${before} ${tokens[first]?.norm}`) ||
    (before === 'the' && (earlier === 'over' || earlier === 'on'))
  )
}

/** The thing bought, the seller named and the order's number. */
export function readNames(reading: Reading, act: NamedThing | null, kinds: Found<{ option: string }>[]): FactReading[] {
  const readings: FactReading[] = []
  const text = (name: FactName, value: string, words: string) =>
    readings.push({ name, value, words, hinted: false, approximate: false })
  const order = readOrderNumber(reading.text, reading.flat)
  if (order) text('order_number', order.value, order.words)
  const seller = readSeller(reading.text, reading.flat)
  if (seller) text('seller_name', seller.value, seller.words)
  const thing = nameOfThing(reading, act, kinds)
  if (thing) text('product', thing.value, thing.words)
  return readings
}

/** The first thing named by the words of a kind of product, else what stands after "acheté un …". */
function nameOfThing(
  { text, tokens }: Reading,
  act: NamedThing | null,
  kinds: Found<{ option: string }>[],
): { value: string; words: string } | null {
  const named = kinds.find((one) => thingKinds.has(one.value.option) && !isMeans(tokens, one))
  // "Ordered a rug … it does not go with my sofa": what was bought is the thing.
  const other =
    act?.bought && !(named && (tokens[named.last]?.end ?? 0) > act.start && (tokens[named.first]?.start ?? 0) < act.end)
  const beside = act && named && besideGoods.has(named.value.option) && act.end <= (tokens[named.first]?.start ?? 0)
  // "A corner sofa": the word before names which.
  if (act && named && act.end + 1 === tokens[named.first]?.start) {
    const whole = text.slice(act.start, tokens[named.last]?.end)
    return { value: whole, words: whole }
  }
  if (act && (!named || other || beside)) return { value: act.value, words: act.value }
  if (!named) return null
  const place = headOf(tokens, named) ?? named
  const words = text.slice(tokens[place.first]?.start ?? 0, tokens[place.last]?.end ?? 0)
  return { value: words, words }
}
