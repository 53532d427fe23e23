/** Short questions that point back to what was just answered. */
import { PhraseIndex } from './phrases.ts'
import { normalise, type Reading } from './text.ts'

/** What is asked of the answer just given: its last day, its texts, what to do, the next step, a refusal of the seller, yes or no, a gesture, plainer words, a letter. */
export type FollowUp = 'time' | 'article' | 'how' | 'next' | 'refusal' | 'verdict' | 'gesture' | 'plain' | 'letter'

const among = (phrases: string) => phrases.split(';').map((phrase) => phrase.trim())

const phrases: Record<FollowUp, string[]> = {
  time: among(`
    combien de temps; combien de jour*; jusqu à quand; jusque quand; avant quand; quel délai; quels délais; le délai;
    les délais; quelle date; dernier jour; date limite; me reste combien; reste combien; how long; until when; by when;
    what deadline; which deadline; the deadline; last day; how many days; how much time
  `),
  article: among(`
    quel article; quels articles; quelle loi; quelles lois; quel texte; quels textes; quelle référence; base légale;
    vous êtes sûr; t es sûr; tu es sûr; sûr de ça; sûr de vous; are you sure; sure about that; you sure; article de loi; articles de loi; texte de loi; vos sources; la source; les sources; écrit où; marqué où; dit où;
    où c est écrit; ou c est ecrit; which article; which law; what law; what article; which text; legal basis;
    your source; the source; sources; where is it written; where does it say; where is that written
  `),
  how: among(`
    je fais quoi; on fait quoi; dois faire quoi; je fais comment; comment je fais; comment on fait; comment faire;
    comment procéder; que dois je faire; qu est ce que je fais; quoi faire; que faire; concrètement; what do i do;
    what should i do; how do i do; how do i proceed; now what; what now
  `),
  next: among(`
    et après; après ça; et ensuite; ensuite quoi; et maintenant; la suite; prochaine étape; what next; and then;
    and now; then what; and after; after that; next step; next steps
  `),
  refusal: among(`
    refuse; refusent; refuses; ils refusent; il refuse; elle refuse; ils refusait; refuse quand même; refusent quand même; s ils refusent;
    vendeur refuse; magasin refuse; boutique refuse; on me refuse; ils veulent pas; il veut pas; elle veut pas;
    ils disent non; il dit non; disent non; dit non; me disent que non; ils répondent pas; il répond pas; répond pas;
    répondent pas; repond rien; le font pas; font pas; le fait pas; do not do it; they do not;
    ils font rien; fait rien; font rien; bloque; bloquent; they refuse; he refuses;
    she refuses; seller refuses; shop refuses; it refuses; they say no; says no; they do not answer;
    they do not reply; do not answer; not answer; they ignore; he ignores; do nothing; does nothing; won t; will not;
    does not reply; do not want to
  `),
  gesture: among(`
    rien à faire; rien faire; un geste; geste commercial; une exception; un arrangement; s arranger; une solution;
    aucun recours; un recours; anything i can do; anything to do; nothing i can do; goodwill; an exception; any way;
    no way out; a gesture
  `),
  letter: among(`
    la lettre; une lettre; un courrier; le courrier; un modèle; modèle de lettre; the letter; a letter; a template;
    template letter
  `),
  plain: among(`
    je comprends rien; comprends rien; comprends pas; pas compris; rien compris; plus simple; plus simplement;
    pas clair; c est compliqué; trop compliqué; trop long; pas une réponse; répond pas à ma question; répondez pas;
    en français courant; i don t understand; do not understand; not clear; simpler; too long; too complicated;
    not an answer; plain english; in plain words
  `),
  verdict: among(`
    donc on peut pas; donc je peux pas; donc on peut; donc je peux; alors je peux; alors on peut; so i can; so i can t;
    c est bon ou pas; c est bon pour moi; ils ont le droit; ont ils le droit; il a le droit; c est légal; est ce légal;
    c est normal; est ce normal; can they do that; are they allowed; is that legal; is it legal; is that ok; is it ok; is that allowed; c est oui ou non; oui ou non; c est non; c est oui; c est mort; c est foutu; j ai le droit ou pas;
    j ai le droit ou non; je peux ou pas; je peux ou non; en résumé; en gros; en clair; j ai droit; je peux alors;
    yes or no; can i or not; is it a no; is it a yes; so it is no; so no; so yes; in short; so can i; is that a no;
    is that a yes
  `),
}
const index = new PhraseIndex<FollowUp>()
for (const [kind, said] of Object.entries(phrases) as [FollowUp, string[]][])
  for (const phrase of said) index.add(phrase, kind)

/** Words that ask nothing of their own. */
const empty = new Set(
  'ah oh mince zut pff says said dit disent ont avez maintenant now leur lui qu et mais donc alors du coup ok oui bon ben bah euh hein voila la dac accord ouais si c est ca cela y a t il elle on je j ai tu vous me m ils elles le la les l un une de d des pour dans au aux en ce cette ces qui que quoi quel quelle quels quelle svp stp merci bonjour vendeur magasin boutique vous eux site moi mon ma faire fais faut dois doit peux peut reste encore exactement exact precisement meme quand s loi legal legalement au juste me ai suis avec and but so then ok if is it that this the a an to of for do does i have you they he she we me my please thanks exactly left much got can there seller shop store what which my legally really by law say still even anyway'
    .split(' ')
    .map(normalise),
)
const mostWords = 12
/** Words of its own that a message may still hold: "et si je leur écris et qu'ils refusent", "je suis dégoûtée, rien à faire ?". */
const mostOwn: Partial<Record<FollowUp, number>> = {
  refusal: 2,
  gesture: 3,
  verdict: 2,
  plain: 3,
  article: 2,
  letter: 3,
}

/** What a short message asks of the answer just given; null when it says something of its own. */
export function followUpOf({ tokens }: Reading, supposes: boolean): FollowUp | null {
  if (tokens.length > mostWords) return null
  const found = index.find(tokens)
  const [first] = found.sort((a, b) => b.last - b.first - (a.last - a.first))
  if (!first) return null
  const covered = new Set(found.flatMap(({ first: from, last }) => tokens.slice(from, last + 1)))
  const own = tokens.filter((token) => !covered.has(token) && !empty.has(token.norm))
  const most = supposes || first.value !== 'refusal' ? (mostOwn[first.value] ?? 0) : 0
  return own.length <= most ? first.value : null
}
