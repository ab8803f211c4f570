import type { ContactKind } from './contact.ts'

const NETWORK = String.raw`(?:insta(?:gram)?|ig|snap(?:chat)?|sc|whats ?app?|wats ?app?|watt?s ?app?|wsp|wap|discord|telegram|tik ?tok|face ?book|fb|messenger|signal|viber|skype|be ?real|twitter|twitch|linkedin|kik|wizz|yubo|threads|face ?time|zoom|teams)`
/** Those whose name is no other word, and whose mention alone with a handle is enough. */
const DIRECT = String.raw`(?:insta(?:gram)?|snap(?:chat)?|whats ?app?|wats ?app?|watt?s ?app?|wsp|discord|telegram|tik ?tok|messenger|viber|skype|be ?real|kik|wizz|yubo|face ?time)`
const MAILS = String.raw`(?:gmail|hotmail|outlook|yahoo|live|free|laposte|icloud|proton(?:mail)?|orange|sfr|wanadoo|gmx|mail)`
const TLD = String.raw`(?:com|fr|net|org|io|gg|tv|ly|be|me|info|eu|co|us|app|link|xyz|biz|site|online|shop|club|pro|ee|ru|example)`
const GIVE = String.raw`(?:(?:re)?donn|fil|refil|pass|envo[iy]|balanc|lach|laiss|montr|partag|dropp?)(?:e|es|er|ez|ais|erais)?`
const DAY = String.raw`(?:ce soir|cet aprem|cet apres-midi|demain|aujourd'hui|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|ce week-?end|ce midi|tout a l'heure|apres (?:les )?cours|maintenant|\d{1,2} ?h)`
const OUT = String.raw`(?:mc ?do|macdo|kebab|gare|metro|parc|cine(?:ma)?|cafe|bar|boite|resto|restaurant|plage|place|centre|city|stade|skate|lidl|lycee|college|bus|arret|mairie|pont|foot|piscine|chicha|coin|chatelet|republique|fete|soiree|hotel|parking|square)`
/** Where youths are met on purpose, with adults around. */
const HERE = String.raw`(?:atelier|mission locale|conseill|forum|france travail|pole emploi|accueil|entretien|agence|bureau|interim|\bcaf\b|carte|identite|employeur|recruteur|entreprise|patron|medecin|medical|docteur|lecon|etape|exercice|stage|formation)`

const rule = (source: string): RegExp => new RegExp(source)

/** Official addresses, and examples: what an innocent message may point to. */
export const SPARED = new RegExp(
  String.raw`(?:https?:\/\/)?(?:[\w-]+\.)*(?:gouv\.fr|francetravail\.fr|pole-emploi\.fr|parcoursup\.fr|service-public\.fr|onisep\.fr|caf\.fr|ameli\.fr|letudiant\.fr|sncf-connect\.com|sncf\.com|ratp\.fr|cidj\.com|mission-?locale[\w-]*\.\w+|epide\.fr|e2c\w*\.\w+|exemple\.\w+|pix\.fr|apec\.fr|hellowork\.com|indeed\.\w+|lesmetiers\.net|wikipedia\.org)(?:\/\S*)?(?![\w.])` +
    String.raw`|(?:contact|accueil|recrutement|rh|info|secretariat|candidatures?|emploi|jobs)@[\w-]+\.\w+|prenom\.nom(?:@\S+)?`,
  'g',
)

/** What each kind looks like in plain text, the surest first. */
/** What one writes on a CV or a form, not to each other. */
const NOT_PAPERS = String.raw`(?! ?(?:de (?:dossier|secu|siret|candidat|rue|ligne|bus|commande|contrat|leur|l'|la )|d'(?:a|i|e)|siret|caf|france|pole))(?<!(?:mets?|mettre|mettras|ecris|ecrire|verifie|verifier|relis|note|ajoute|ajouter|indique|change|oublie pas|y a|il y a|celui) (?:(?:bien|aussi|pas) )?(?:ton|mon) (?:num(?:ero)?|06|tel)(?: de (?:tel(?:ephone)?|portable))?)(?!.{0,40}\b(?:cv|lettre|candidature|formulaire|dossier|employeur|recruteur|entreprise)\b)`
/** What is said of networks when they are a subject: of a lesson, of a job, or of a trick to beware of. */
const STUDIED = String.raw`(?:prive|publi|recru|employeur|entreprise|offre|annonce|arnaque|mefi|attention|photo|supprim|metier|manager|marque|\bcv\b|exercice|lecon|reseaux|stage|emploi|candidat|travail|recherche|google|profil pro|parametr|reglage)`

export const RULES: readonly [ContactKind, RegExp][] = [
  [
    'phone',
    rule(
      String.raw`\b${GIVE}(?:[ -](?:moi|me|le|lui|leur))? (?:vite )?(?:ton|tn|le tien|un) ?(?:num(?:ero)?|06|07|tel(?:ephone)?|portable|phone)?\b(?<=num|numero|06|07|tel|telephone|portable|phone)${NOT_PAPERS}`,
    ),
  ],
  [
    'phone',
    rule(
      String.raw`\b(?:ton|tn|mon|mn) (?:num(?:ero)?|06|07)\b(?: (?:de )?(?:tel(?:ephone)?|portable|perso|phone))?${NOT_PAPERS}`,
    ),
  ],
  [
    'phone',
    rule(
      String.raw`\b(?:t'as|tu as|as-tu|ta|t as) (?:un |pas (?:un |de )?)?(?:num(?:ero)?|06|07|tel(?:ephone)?|portable)\b ?(?:perso|ou|\?|stp|$)`,
    ),
  ],
  ['phone', rule(String.raw`\b(?:echange(?:r|ons)?|changer?) (?:de|nos|tes|les) num`)],
  [
    'phone',
    rule(
      String.raw`\b(?:appell?e|bipe|sonne|sms|texte|rappell?e|appeler?|telephone)[ -](?:moi)\b(?! (?:comme|par mon|madame|monsieur))|\b(?:je|j|jte|on va|je vais|je peux|je veux|j'peux) ?t[e' ]{1,2}(?:r?appell?er?|telephone\w*|bipe\w*|sonne)\b|\bs[e' ]{1,2}appell?er?(?! \w+ (?:cv|mail|fichier))(?<=(?:on|peut|va|pourrait) s[e' ]{1,2}appell?er?)|\bm'appelles? (?:ce|quand|demain|apres|au|sur|vers|si)\b`,
    ),
  ],
  ['mail', rule(String.raw`[\w.+-]+ ?@ ?[\w-]+ ?\. ?[a-z]{2,}`)],
  [
    'mail',
    rule(
      String.raw`[\w.+-]+ ?(?:[([{<] ?)?(?:arobase|arrobase|\bat\b|@|a commercial)(?: ?[)\]}>])? ?(?:${MAILS}\b|[\w-]+ ?(?:\.|[([]? ?(?:point|dot) ?[)\]]?) ?${TLD}\b)`,
    ),
  ],
  ['mail', rule(String.raw`arobase ?${MAILS}`)],
  ['mail', rule(String.raw`\b\S+ (?:chez|sur|a) (?:gmail|hotmail|outlook|yahoo|icloud|protonmail)\b`)],
  ['mail', rule(String.raw`\b(?:gmail|hotmail|outlook|icloud|laposte)\.(?:com|fr|net)\b`)],
  [
    'mail',
    rule(
      String.raw`\bmon (?:adresse )?(?:e-?mail|mail|gmail)(?: (?:perso|gmail|hotmail|outlook|yahoo))? ?(?:c'est(?! (?:bon|bien|fait|pas|trop))|:|=|est \S*[\d._@])`,
    ),
  ],
  [
    'mail',
    rule(String.raw`\b(?:mon|ton|sur mon) (?:gmail|hotmail|outlook)\b|(?:e-?mail|mail|adresse) perso\b`),
  ],
  [
    'mail',
    rule(
      String.raw`\b${GIVE}(?:[ -]moi)? ton (?:adresse )?(?:e-?mail|mail)\b|c'est quoi ton (?:adresse )?(?:e-?mail|mail)(?! pro)\b`,
    ),
  ],
  ['handle', rule(String.raw`(?:^|[\s:(])@ ?[a-z][\w.-]{2,}`)],
  [
    'handle',
    rule(
      String.raw`\bmon (?:@|(?:arobase|pseudo|blaze|tag|identifiant sur)\b)(?! (?:de|france|caf)).{0,20}(?:c'est|est|:|=)`,
    ),
  ],
  ['handle', rule(String.raw`\b(?:c'est quoi|${GIVE}(?:[ -]moi)?|tu as|t'as) (?:ton|un) (?:pseudo|blaze|@)`)],
  [
    'handle',
    rule(
      String.raw`\b(?:ajoute|add|rajoute|cherche|follow|suis)[ -](?:moi|me)\b(?! (?:un|le|la|les|a la|l'))`,
    ),
  ],
  [
    'network',
    rule(
      String.raw`\b(?:mon|ma|mn) ${NETWORK}\b ?(?:c'est|c |est (?!public|prive|ferme|en )|:|=|->|\w*[\d_.]|$)`,
    ),
  ],
  [
    'network',
    rule(
      String.raw`\b(?:mon|ma) (?:compte |pseudo )?${DIRECT}\b(?! (?:est|en) (?:public|prive|en prive|ferme)| de | avant)`,
    ),
  ],
  ['network', rule(String.raw`(?:^|[^\w])${DIRECT} ?(?::|=|->|c'est|c )\s*\S`)],
  [
    'network',
    rule(
      String.raw`^(?:\W*(?:t'as|ta|tu as|as-tu|tu es sur|t'es sur|ton|tes|donne|ou|et|un|le|quoi comme|c'est quoi ton|stp))* ?${NETWORK}\b(?:[ ?,]*(?:stp|svp|perso|ou|${DAY}|${NETWORK}))*[ ?!.]*$`,
    ),
  ],
  [
    'network',
    rule(
      String.raw`\b(?:t'as|tu as|as-tu|ta|t as|t'es sur|tu es sur|tu utilises|t'as quoi comme|c'est quoi ton|donne|donne-moi|file|passe|avoir|${GIVE}[ -]moi|tu me passes) (?:un |ton |tn |le |moi ton )?(?:compte |pseudo )?${NETWORK}\b`,
    ),
  ],
  [
    'network',
    rule(
      String.raw`^(?!.*(?:arnaque|mefi|attention|recru|offre|annonce)).*?\b(?:ajoute|ajouter|ajoutes|rajoute|rajoutes|add|follow|suis|suis-moi|rejoins|rejoint|viens|vien|passe|passons|va|parle|parler|parle-moi|on se parle|on parle|discute|discuter|ecris|ecrire|ecris-moi|contacte|reponds|reponds-moi|retrouve|trouve|cherche|continue|appelle|message|mp|dm|envoie|envoie-moi|demande|serveur|story|vocal|invite)\b.{0,28}?\b${NETWORK}\b(?!.{0,20}(?:stage|offre|recrut|entreprise|emploi))`,
    ),
  ],
  ['network', rule(String.raw`^(?!.*${STUDIED}).*?\b${DIRECT}\b`)],
  ['network', rule(String.raw`^(?:mon )?${DIRECT} [\w.-]+$`)],
  [
    'network',
    rule(
      String.raw`\b(?:en|un|des) (?:mp|dm|prive ailleurs|message prive)\b|\b(?:mp|dm) moi\b|\bprive ailleurs\b`,
    ),
  ],
  [
    'network',
    rule(
      String.raw`\bici (?:on est|c'est|y'?a|il y a|ca) .{0,20}(?:surveill|filtr|lu|control|bloqu)|\bailleurs qu'ici\b|\bparle(?:r)? ailleurs\b|\bquoi comme reseau`,
    ),
  ],
  ['link', rule(String.raw`https?:\/\/|\bwww\.`)],
  ['link', rule(String.raw`\b(?!cv\b|fichier\b)[a-z0-9][\w-]*(?:\.[\w-]+)*\.${TLD}(?:\/\S*|(?![\w.]))`)],
  ['link', rule(String.raw`\b\w{3,} point (?:com|fr|net|org|gg)\b|\bslash\b`)],
  [
    'meeting',
    rule(
      String.raw`\b(?:ca te (?:dit|tente|dirait)|t'es chaude?|(?:tu (?:veux|voudrais|veut)(?= (?:qu'on|on|sortir|aller|venir|boire|manger)))) (?:un|une|de|d'|qu'on|on|pour|sortir|aller|venir|boire|manger)(?!.{0,40}(?:${HERE}|\bcv\b|aide|coup de main|relire|relise|reprenne|regarde|refasse|fasse|question|mail))`,
    ),
  ],
  [
    'meeting',
    rule(
      String.raw`^(?:un|une|ptit|petit)? ?(?:ptit |petit )?(?:cafe|verre|cine|resto|kebab|coca|mcdo|macdo|grec|soiree|pique-nique|balade)\b.{0,20}(?:${DAY}|\?)`,
    ),
  ],
  [
    'meeting',
    rule(
      String.raw`\b(?:se balader|balade[rz]?|se promener|boire un (?:verre|coup|cafe|the)|prendre un (?:verre|cafe|coup)|manger un (?:bout|kebab|mcdo|grec|tacos)|faire un tour)\b`,
    ),
  ],
  [
    'meeting',
    rule(
      String.raw`\b(?:on|nous) (?:va |peut |pourrait )?(?:dort|dormir|mange|manger|dine|boit|sort|sortir|bouge|traine|danse|joue|chill|squatte|se cale|se mate|fete)\b(?!.{0,24}${HERE}).{0,30}(?:ensemble|chez|${DAY}|${OUT}|\?)`,
    ),
  ],
  [
    'meeting',
    rule(
      String.raw`\b(?:rencontr|retrouv|rejoign|voy|promen)(?:ons|ez)-nous\b|\b(?:attends|attend)[ -]moi\b(?!.{0,14}(?:${HERE}|lecon))|\bje te (?:rejoins|retrouve|recupere|ramene|depose|raccompagne)\b`,
    ),
  ],
  [
    'meeting',
    rule(
      String.raw`\b(?:je (?:serai|suis|suis deja)|moi je suis) (?:au|a|a la|devant|dehors|en bas)\b(?!.{0,20}${HERE}).{0,30}\b(?:viens|rejoins|passe|descends|rapplique)\b`,
    ),
  ],
  [
    'meeting',
    rule(
      String.raw`\bj'habite (?:au )?\d+,? ?(?:bis |ter )?(?:rue|av|bd|boulevard|place|allee|impasse|chemin|quai|cite)|\bmon adresse ?(?:c'est|est|:) ?(?:le |au )?\d|\bj'habite .{0,40}\b(?:passe|viens)\b`,
    ),
  ],
  [
    'meeting',
    rule(
      String.raw`\b(?:soiree|anniv\w*|fete|dort|dormir|dodo|film|apero|jouer|console|rdv|play)\b.{0,25}\bchez (?:moi|toi|nous)\b|\b(?:passe|viens|monte) a l'appart`,
    ),
  ],
  [
    'meeting',
    rule(
      String.raw`\b(?:on|nous) (?:peut |pourrait |va |devrait |doit )?s[e'] ?(?:voit|voir|retrouve|retrouver|rejoint|rejoindre|capte|capter|croise|croiser|rencontre|rencontrer|pose|poser|attrape|donne rdv|donne rendez|fait un (?:cafe|cine|resto|kebab|mcdo|ciao|foot|appel|tour))(?!.{0,24}${HERE})`,
    ),
  ],
  [
    'meeting',
    rule(
      String.raw`\b(?:se|te|me) (?:voie|voir|rencontrer|rencontre|croiser)\b(?!.{0,20}${HERE}).{0,25}(?:en vrai|nous deux|dehors|seul|en ville|$)`,
    ),
  ],
  [
    'meeting',
    rule(
      String.raw`\b(?:en vrai|en face|irl)\b.{0,3}[?!.]?$|\bjuste (?:nous deux|toi et moi|tous les deux)|\bnous deux\b(?!.{0,20}${HERE})`,
    ),
  ],
  [
    'meeting',
    rule(
      String.raw`\b(?:viens|vient|venir|passe|passer|passes|ramene-toi|ramene toi|dormir|monte) .{0,18}?(?:(?:chez|a la) (?:moi|toi|maison)|me voir|te voir|te chercher|te prendre|me chercher|me rejoindre)`,
    ),
  ],
  [
    'meeting',
    rule(
      String.raw`\bje (?:passe|viens|arrive)\b(?!.{0,20}(?:lecon|suivant|etape|oral|exercice|${HERE})).{0,25}(?:chez toi|te |prendre|chercher|devant|voiture|scooter|dis-moi)|\bchez (?:toi ou (?:chez )?moi|moi ou)\b|, (?:je passe|passe)$`,
    ),
  ],
  [
    'meeting',
    rule(
      String.raw`(?:^|on se donne |on se fixe |on prend |[,!.] )(?:rdv|rendez[ -]vous)\b(?!.{0,40}${HERE}).{0,20}?(?:\ba |devant|au |place|${DAY}|en bas|derriere|chez)`,
    ),
  ],
  ['meeting', rule(String.raw`\b(?:rejoins|retrouve|rejoint)[ -](?:moi|nous|me)\b`)],
  [
    'meeting',
    rule(
      String.raw`\bje (?:t'attends|t attends|t'attend|suis (?:a|au|devant|en bas|dehors))\b(?!.{0,16}(?:${HERE}|etape|lecon|quai|l'heure|jour)).{0,40}?(?:devant|en bas|sortie|descends|${OUT}|chez toi|lycee|dehors)`,
    ),
  ],
  [
    'meeting',
    rule(
      String.raw`\b(?:tu |t')?(?:habites?|crech\w+|loges?) (?:ou|quel|dans quel)\b|\bou (?:est-ce que )?tu (?:habites|vis)|\b(?:t'es|tu es) (?:seule?|toute? seule?) chez toi`,
    ),
  ],
  [
    'meeting',
    rule(
      String.raw`\b(?:c'est quoi ton adresse|(?:donne|dis|envoie)(?:[ -]moi)? (?:ton adresse|ta rue|ta localisation|ta position|ta loc)\b|(?:partage|envoie) ta (?:position|loc))(?! mail| e-?mail)`,
    ),
  ],
  [
    'meeting',
    rule(
      String.raw`\bje t'invite\b|\bje te paie\b|\b(?:on|nous) (?:va|sort|boit|bouge|traine|chill)\b(?!.{0,20}(?:${HERE}|\bcv\b|relire|mail|lettre)).{0,25}(?:ensemble|tous les deux|verre|cafe|coup|cine|resto|manger|${DAY}|dehors)`,
    ),
  ],
  [
    'meeting',
    rule(
      String.raw`\b(?:viens|vien|tu viens) (?:avec moi |on |me voir |boire |au |a la |a l'|dehors|seule?|ce soir)(?!.{0,16}${HERE}).{0,30}?(?:${OUT}|${DAY}|se pose|sort|coup|verre|seule?|rien|ta |$)`,
    ),
  ],
  [
    'meeting',
    rule(
      String.raw`\bsortir\b.{0,12}\?|\bdispo\b.{0,20}sortir|\btu sors a quelle heure|\b(?:j'ai envie|j'aimerais|je veux|envie) (?:trop )?(?:de )?te (?:voir|rencontrer)|\bt'attends\b.{0,10}$|\bdescends\b(?! (?:a|au|aux|du|de|le|la|l'))`,
    ),
  ],
  [
    'meeting',
    rule(
      String.raw`(?<!\ba |'a )\b(?:donne|fixe|file)[sz]?(?:[ -]moi| me)? (?:un )?(?:rdv|rendez[ -]vous)\b|\bme donnes rendez`,
    ),
  ],
  [
    'meeting',
    rule(
      String.raw`\b(?:sortir|bouger|se poser|se voir|se rencontrer|te rencontrer) (?:un peu|ensemble|avec (?:moi|toi)|quelque part|ce |cet |samedi|demain|tous|en dehors|dehors|en ville)|\bde se (?:voir|rencontrer)\b`,
    ),
  ],
  [
    'meeting',
    rule(
      String.raw`\b(?:viens|vient|venir) (?:toute? )?seule?\b|\bje suis (?:toute? )?seule? (?:chez|a la)|\bt'attend(?:s|rai) (?:a la sortie|devant|en bas|dehors|a \d|au|chez)`,
    ),
  ],
  [
    'meeting',
    rule(
      String.raw`\b(?:quelle|ta) rue\b.{0,12}habites|\b(?:je peux|je vais|j'peux) passer\b(?!.{0,20}(?:${HERE}|oral|code|permis|examen))`,
    ),
  ],
  [
    'meeting',
    rule(
      String.raw`^(?=.*(?:\b(?:tu|on|toi|viens|viendras|moi|nous|rdv)\b|\bt'|\?))(?=.*\b(?:${OUT}|en ville|dehors|chez (?:moi|toi)|maison|appart|starbucks|quick|quelque part)\b)(?=.*(?:\b${DAY}\b|\d ?h\b|avec moi))(?!.*(?:${HERE}|\b(?:bus|ligne|train|trajet|prends|travail\w*|boulot|bosse\w*|recru\w*|cherche\w*|postul\w*|candidat\w*|horaires?|ouvre\w*|arrive\w*|depart|cv|de chez)\b)).*`,
    ),
  ],
  [
    'meeting',
    rule(
      String.raw`\b(?:t'es|tu es|t es) (?:libre|dispo\w*) (?:${DAY})(?!.{0,30}${HERE})|\benvoie(?:[ -]moi)? (?:ta|une|des) (?:photo|tete|selfie)s?(?!.{0,20}(?:cv|document|annonce|exercice))`,
    ),
  ],
  [
    'network',
    rule(
      String.raw`\b(?:mieux|parle\w*|on va|viens|passe\w*) en prive\b|\b(?:mes|tes|en|les) dms?\b|\bdm[- ]?moi\b`,
    ),
  ],
  [
    'meeting',
    rule(
      String.raw`\b(?:visio|appel video|video call|cam)\b.{0,20}(?:${DAY}|\?)|\bon s'appelle\b(?!.{0,20}${HERE})`,
    ),
  ],
  [
    'meeting',
    rule(
      String.raw`\b(?:photos?|nudes?|selfie) de toi\b|dis[ -]?rien(?: (?:a|aux)\b|$|,)|personne (?:a la maison|chez)|(?:garde|reste) (?:ca )?entre nous|parents? (?:sont|est) pas la`,
    ),
  ],
  ['meeting', rule(String.raw`\bdis-moi ou tu es\b|\bje viens te\b`)],
]
