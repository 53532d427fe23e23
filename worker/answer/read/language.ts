import type { Language } from '../../../protocol/index.ts'
import { normalise, type Token } from './text.ts'

const words = (text: string) => new Set(text.split(' ').map(normalise))

const french = words(
  'je tu il elle nous vous ils le les des une est et pas que qui pour avec sur dans mon ma mes ai ca c j l d le la du au aux ou mais plus mois jours bonjour merci quoi comment combien svp ete suis avez sont fait recu achete commande colis vendeur magasin rembourse remboursement de un en frais payer livraison a retour garantie panne apres toujours rien si vous mediateur annule veux peux puis acheter rendre',
)
const english = words(
  'a i you he she we they the an is are was were my your it and not that this for with in of to have has been do did can what how when still but want bought ordered received return refund seller shop parcel package hello thanks please money order free long after there no court broken broke lost receipt need help late cancelled year day week ago faulty damaged missing wrong sent back got withdraw buy screen or be will would me from free by which because into at then than only too must could should never they their cancel trial month months card bank account charged flight website new old over about nobody someone asked says said does did had',
)
const others: Record<string, Set<string>> = {
  es: words(
    'el los las una por para con pero mi usted hola gracias quiero puedo donde pedido tienda devolver dinero esta',
  ),
  de: words('der die das und ist nicht ich sie mit fur auf ein eine habe wie wann mein bestellung paket zuruck geld'),
  it: words('il che non per sono una con mio ordine pacco soldi vorrei posso dove grazie ciao della'),
}

/** A language not spoken so far needs so much more evidence than the other, or none against it. */
const clearMargin = 2

/**
 * What a message is written in; `other` when it is neither of ours, null when the words do not tell. `spoken`: the language
 * of the conversation or of the page, kept unless the evidence against it is clear.
 */
export function languageOf(tokens: Token[], spoken?: Language): Language | 'other' | null {
  const count = (words: Set<string>) => tokens.filter(({ norm }) => words.has(norm)).length
  const fr = count(french)
  const en = count(english)
  const other = Math.max(...Object.values(others).map(count))
  if (tokens.length >= 4 && other >= 2 && other > fr && other > en) return 'other'
  if (fr === en) return null
  const found = fr > en ? 'fr' : 'en'
  if (spoken === undefined || found === spoken) return found
  const [most, least] = fr > en ? [fr, en] : [en, fr]
  const clear = least === 0 ? most >= clearMargin || most * 2 >= tokens.length : most >= least + clearMargin
  return clear ? found : spoken
}
