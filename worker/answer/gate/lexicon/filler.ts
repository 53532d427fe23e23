/** Words that a wording may add: they say nothing of rights, money, time or duty. Beginnings of flat words; `=` marks a whole word. */
import type { Language } from '../../../../protocol/index.ts'

/** What ties sentences. */
export const filler: Record<Language, string> = {
  fr: '=alors =ainsi =donc =toutefois =cependant =pourtant =neanmoins =effet =effectivement =concretement =clairement =enfin =finalement =voici =voila =sachez =savoir =notez =noter =retenez =retenir =rappelons =attention =bref =resume =note =malheureusement =heureusement =helas',
  en: '=well =then =so =however =though =indeed =clearly =finally =here =know =note =noted =remember =short =sum =unfortunately =fortunately =luckily =sadly',
}

/** Words by which a sentence is a courtesy. */
export const courtesy: Record<Language, string> = {
  fr: '=comprends =comprend comprehen desol =navre =navree =regrette =regrettable =courage rassur inquiet agac frustr penib desagreab stress =merci =bonjour =bonsoir deception decevan decu contrari embetan ennuy =dommage enerv =colere irrit tranquil serein =peine =difficile =rageant =vexant =surprenant =etonnant =genant =contrariant =enervant =enerve =espere =souhaite =mesaventure =perturbant =lassant =embarrassant =triste =comprehensible =plaindre =decourageant =fatigant =epuisant =angoissant =alarmant =effrayant =mauvaise_surprise =dur =dure =rude =casse-tete =imagine',
  en: 'worri inconven disappoint =concern =sympathi =empathi =understand =understandable =sorry =thanks =thank =hello =hi frustrat annoy unpleasant stress upset disappoint =worry =worried worrying =pity =shame =tough =irritating =awkward =trying =unsettling =infuriat =maddening =surprise =relief =feel =hard =inconvenient =hassle =tiring =galling =vexing =confusing =imagine =nice =hope =exhausting =anxious =worrisome =disheartening =aggravat =nuisance =pain =feels =wonder =lovely =scary =frighten =dark =hurt =hurts =sour =odd =strange =unwelcome =bewildering =puzzling =startling =alarming',
}

/** Words that a courtesy may be made of. */
export const talk: Record<Language, string> = {
  fr: 'relanc repet lassit hesita =effort =efforts sincer =devient =devenir =regret =regrets perplexe mecontent absenc bloqu insist =etonner =etonne =etonnement =trouver =trouve =voulez =vouliez =entendre =depit =frayeur =choc =tete =pleine =plein =faute_de =dormir =vite =choix_difficile =demeler =claire =comprendre =perdre_patience =sens =sentir =doute =doutes =incertitude =deconvenue =contretemps =chose =passe =arrive =point =histoire =mois =semaines =semaine =jours =autant =devant =face =bout =aide =aider accompagn =clairement_dit eclair =deplaisant =pas_a_pas =calme =surpri surprise =gene =souci =souffle =soulag =ras-le-bol =journee =quelle =traversez =vivez =moment =moments =attente =situation =poser =posez =question =pese =pesent =inquietant =frustre =frustree =rage =malaise =embarras =epreuve =craindre =peur =crainte =perplexe =doute =tracas =voir =mauvaise =enervee =fatigue =lourd =long =longue =longtemps =vraiment =tellement =tres =penible =agreable =drole =lire =decouvrir =appel =appels =message =messages =silence =recevoir =trouver =voyage =vacances =fete =impuissant =impression =inattendu =insistant =insistance =toujours_rien =vraiment_pas =aucune_reponse =pris_au_depourvu =faire =face =subir =vivre =content =contente =ravi =coup =frustration =impatience =impatient =retrouver =arrive =arriver',
  en: 'concern trouble explain =why =like =oh =such =delay =repeat =everything =mad =made =harder =get =problem =sharing =share =telling see =something =someone =again =much =fed =up =down =let =ouch =ugh =soon =told =seeing =being =having =arrive =arrived =fuss =chase =chasing =chased =months =weeks =days =still =getting =ever =anyone =anybody =stand =patience =makes =made =alone =between =ignored =dealing =help =reassur =rest_assured =surpris =patience =calm =feelings =difficult =confused =upsetting =unpleasant =must =big =long =waiting =time =moment =situation =question =wish =little =bit =bother =sound =sounds =really =very =wondering =ask =asking =matters =deal =dealing =going =through =happened =position =stand =finding =reading =calls =message =messages =silence =month =day =read =find =found =lot =love =loved =having =been =hanging =hear =heard =stuck =hoping =expecting =expected =looking =forward =gift =present =seeing =kept =keeping =waited =weigh =nobody =taste',
}

/** What the thing bought is called when its name is not said. */
export const generic: Record<Language, string> = {
  fr: '=article =articles =objet =produit =produits =chose =bien =achat =appareil =commande',
  en: '=item =items =thing =things =product =products =goods =purchase =order =device',
}
