import type { Language } from '../../../protocol/index.ts'
import type { Token } from './text.ts'

const french = new Set(
  'je tu il elle on nous vous ils les des une est et pas que qui pour avec sur dans mon ma mes ai ca c j l d le la du au aux ou mais plus mois jours bonjour merci quoi comment combien svp ete suis avez sont fait recu achete commande colis vendeur magasin rembourse remboursement'.split(
    ' ',
  ),
)
const english = new Set(
  'i you he she we they the a an is are was were my your it and not that this for with in of to have has been do did can what how when still but want bought ordered received return refund seller shop parcel package hello thanks please money'.split(
    ' ',
  ),
)
const others: Record<string, Set<string>> = {
  es: new Set(
    'el los las una por para con pero mi usted hola gracias quiero puedo donde pedido tienda devolver dinero esta'.split(
      ' ',
    ),
  ),
  de: new Set(
    'der die das und ist nicht ich sie mit fur auf ein eine habe wie wann mein bestellung paket zuruck geld'.split(' '),
  ),
  it: new Set('il che non per sono una con mio ordine pacco soldi vorrei posso dove grazie ciao della'.split(' ')),
}

/** What a message is written in; `other` when it is neither of ours, null when the words do not tell. */
export function languageOf(tokens: Token[]): Language | 'other' | null {
  const count = (words: Set<string>) => tokens.filter(({ norm }) => words.has(norm)).length
  const fr = count(french)
  const en = count(english)
  const other = Math.max(...Object.values(others).map(count))
  if (tokens.length >= 4 && other >= 2 && other > fr && other > en) return 'other'
  if (fr === en) return null
  return fr > en ? 'fr' : 'en'
}
