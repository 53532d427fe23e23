/** Words that a wording may add: they say nothing of rights, money, time or duty. Beginnings of flat words; `=` marks a whole word. */
import type { Language } from '../../../../protocol/index.ts'

/** What ties sentences. */
export const filler: Record<Language, string> = {
  fr: '=alors =ainsi =donc =toutefois =cependant =pourtant =neanmoins =effet =effectivement =concretement =clairement =enfin =finalement =voici =voila =sachez =savoir =notez =noter =retenez =retenir =rappelons =attention =bref =resume =clair =note =malheureusement =heureusement =helas',
  en: '=well =then =so =however =though =indeed =clearly =finally =here =know =note =noted =remember =short =sum =unfortunately =fortunately =luckily =sadly',
}

/** Words by which a sentence is a courtesy. */
export const courtesy: Record<Language, string> = {
  fr: '=comprends =comprend comprehen desol =navre =navree =regrette =regrettable =courage rassur inquiet agac frustr penib desagreab stress =merci =bonjour =bonsoir deception decevan decu contrari embetan ennuy =dommage enerv =colere irrit legitim tranquil serein =peine =difficile =rageant =vexant =surprenant =etonnant =genant =contrariant =enervant =enerve =espere =souhaite =legitime =mesaventure =raison =perturbant =lassant =embarrassant =triste =comprehensible =plaindre =decourageant =fatigant =epuisant =naturel =angoissant =alarmant =effrayant =mauvaise_surprise =dur =dure =rude =casse-tete =imagine =normal =naturelle',
  en: 'worri inconven disappoint =concern =sympathi =empathi =understand =understandable =sorry =thanks =thank =hello =hi frustrat annoy unpleasant stress upset disappoint =worry =worried worrying =fair =pity =shame =tough =irritating =awkward =trying =unsettling =infuriat =maddening =surprise =relief =feel =hard =inconvenient =hassle =tiring =galling =vexing =confusing =unfair =imagine =nice =reasonable =hope =exhausting =anxious =worrisome =disheartening =aggravat =nuisance =pain =feels =wonder =lovely =scary =frighten =dark =hurt =hurts =sour =odd =strange =unwelcome =bewildering =puzzling =startling =alarming',
}

/** Words that a courtesy may be made of. */
export const talk: Record<Language, string> = {
  fr: 'relanc repet lassit hesita =effort =efforts sincer =devient =devenir =regret =regrets perplexe mecontent absenc bloqu insist =etonner =etonne =etonnement =trouver =trouve =vouloir =voulez =vouliez =entendre =laisse =aller =depit =frayeur =choc =tete =pleine =plein =faute_de =dormir =vite =loin =tard =vrai =vraie =choix_difficile =demeler =clair =claire =comprendre =perdre_patience =sens =sentir =doute =doutes =incertitude =deconvenue =contretemps =avouer =reconnaitre =chose =passe =arrive =point =histoire =mois =semaines =semaine =jours =autant =devant =face =bout =nouvelle =aide =aider accompagn =clairement_dit =normale eclair =deplaisant =pas_a_pas =calme =surpri surprise =gene =souci =souffle =soulag =ras-le-bol =journee =quelle =traversez =vivez =moment =moments =attente =situation =poser =posez =question =pese =pesent =inquietant =frustre =frustree =rage =malaise =embarras =epreuve =craindre =peur =crainte =perplexe =doute =tracas =voir =mauvaise =bonne =enervee =fatigue =lourd =long =longue =longtemps =attendre =vraiment =tellement =tres =penible =agreable =drole =naturelle =lire =decouvrir =appel =appels =message =messages =silence =recevoir =trouver =voyage =vacances =fete =impuissant =impression =inattendu =insistant =insistance =toujours_rien =vraiment_pas =aucune_reponse =pris_au_depourvu =faire =face =subir =vivre =passer =content =contente =ravi =tomber =coup =frustration =impatience =impatient =devoir =rester =retrouver =arrive =arriver',
  en: 'concern trouble explain =why =like =oh =such =delay =repeat =everything =mad =made =harder =get =problem =sharing =share =telling see want wants =something =someone =again =much =fed =up =down =let =ouch =ugh =soon =trust =believe =lie =lying =told =seeing =being =having =arrive =arrived =enough =fuss =chase =chasing =chased =months =weeks =days =still =getting =ever =anyone =anybody =stand =patience =put =makes =made =left =alone =between =ignored =dealing =cost =costs =help =reassur =rest_assured =surpris =good_news =bad_news =news =patience =calm =feelings =difficult =confused =upsetting =unpleasant =must =good =bad =big =long =wait =waiting =time =moment =situation =question =sure =wish =little =bit =bother =sound =sounds =really =very =right =wondering =ask =asking =matters =deal =dealing =going =through =happened =position natural =stand =finding =reading =call =calls =message =messages =silence =month =day =read =find =found =lot =love =loved =having =been =left =hanging =hear =heard =stuck =hoping =expecting =expected =looking =forward =gift =present =seeing =kept =keeping =waited =weigh =nobody =leaves =taste',
}

/** What the thing bought is called when its name is not said. */
export const generic: Record<Language, string> = {
  fr: '=article =articles =objet =produit =produits =chose =bien =achat =appareil =commande',
  en: '=item =items =thing =things =product =products =goods =purchase =order =device',
}
