/** Messages of a few words that are about the conversation itself: thanks, goodbye, a language. */
import type { Language } from '../../../protocol/index.ts'
import { normalise, type Reading, readText } from './text.ts'

const words = (text: string) => new Set(text.split(' ').map(normalise))

const thanking = words('merci mercii merciii mrc mci thanks thank thx ty cheers remerci remercie')
const leaving = words(
  'revoir bye goodbye ciao adieu tchao salut bonne belle journée soirée nuit night demain ++ tchuss',
)
const agreeing = words(
  'ok oki okay okey daccord accord entendu compris noté parfait super top nickel génial great perfect vais will attends laisse laissez tomber tant pis never mind forget understood bien clair cool bon impeccable noted fine right',
)
/** Said around them. */
const around = words(
  'quand même faire ferai regarder regarde essayer essaie attendre do try wait look minute instant seconde de du le la les l d à a au c est ça ca ira ira ira va vous toi tout pour votre ton aide beaucoup bcp bien très trop gentil encore à et et j ai je tu il y en sera marche roule fait donc alors ouf eh hé ah oh mille fois infiniment réponse réponses infos info information informations aidé m avez as that s is it all you your so much very a lot for the help have good nice day one evening i see got was useful helpful clear everything now me voilà sympa monsieur madame nice kind of really',
)

export type Closing = 'thanks' | 'bye' | 'ok'

const mostWords = 12

/** Thanks, a goodbye or an "ok" and nothing else; null for anything more. */
export function closingOf({ text, tokens }: Reading): Closing | null {
  if (text.includes('?') || tokens.length === 0 || tokens.length > mostWords) return null
  const has = (set: Set<string>) => tokens.some(({ norm }) => set.has(norm))
  const only = tokens.every(({ norm }) => [thanking, leaving, agreeing, around].some((set) => set.has(norm)))
  if (!only) return null
  if (has(words('revoir bye goodbye ciao tchao adieu'))) return 'bye'
  if (has(thanking)) return 'thanks'
  return has(agreeing) ? 'ok' : null
}

const names: Record<string, Language> = {
  anglai: 'en',
  english: 'en',
  francai: 'fr',
  francaise: 'fr',
  french: 'fr',
}
/** With nothing but these around it, the name of a language is a wish: "peux-tu répondre en anglais svp ?". */
const wishing = words(
  'le l en in et and please svp stp s il te vous tu plait plaît can you could would speak answer reply répondre répondez réponds parler parlez parle peux peut pouvez possible la même chose same again do merci thanks write écris écrire dire redire say it now i only don not understand comprends pas parle je moi mon ma to me the that explain explique expliquer traduire traduis translate version a better is this for be ne mieux préfère prefer rather et donc ok sorry pardon désolé hello hi bonjour on continue switch passe passer repasse repassez repasser retour back',
)
const denying = words('pas not no never')

/** The language asked for; null when the message says anything else. */
export function languageWished({ tokens }: Reading): Language | null {
  if (tokens.length > mostWords) return null
  const named = tokens.filter(({ norm }) => names[norm] !== undefined)
  const [only] = named
  if (!only || !tokens.every(({ norm }) => names[norm] !== undefined || wishing.has(norm))) return null
  const last = named.at(-1)?.norm ?? only.norm
  const language = names[last] ?? null
  const refused = named.length === 1 && tokens.some(({ norm }) => denying.has(norm))
  return refused ? (language === 'en' ? 'fr' : 'en') : language
}

const opening =
  /^\s*(?:(?:et|and|ah|bon|ok|sinon)[\s,:]+)?(?:(?:sinon|autre (?:chose|question|probl[eè]me|souci|sujet)|par ailleurs|au fait|rien [aà] voir|another (?:question|thing|problem)|(?:a )?different question|something else|by the way|unrelated)\s*[,:.!…–-]*\s*)+/i

/** "Autre chose : je veux rendre un pull" without its first words, which say nothing of the pull. */
export function withoutOpening(text: string): string {
  const rest = text.replace(opening, '')
  return readText(rest).tokens.length > 1 ? rest : text
}
