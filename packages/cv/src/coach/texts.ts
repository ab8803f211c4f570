import { about, type Advice, type Told } from './advice.ts'
import { capitalised, plain, shouts, spoken } from './letters.ts'

/** Longest texts that still read at a glance, in characters. */
export const READS_WELL = { title: 70, sentence: 350, item: 110 } as const

/** Adjectives everyone writes, by their root, and how to show the same thing. */
const EMPTY: readonly { root: RegExp; shown: string }[] = [
  { root: /^motive/, shown: 'Trois candidatures et deux stages trouvés en un mois' },
  { root: /^dynami/, shown: 'Debout huit heures par jour pendant tout l’été' },
  { root: /^serieu/, shown: 'Aucune absence pendant mon stage de six semaines' },
  { root: /^ponctuel/, shown: 'Jamais en retard en six semaines de stage' },
  { root: /^rigoureu/, shown: 'Caisse juste chaque soir' },
  { root: /^autonom/, shown: 'J’ouvrais la boutique sans aide le samedi' },
  { root: /^polyvalen/, shown: 'Caisse, rayon et accueil dans le même stage' },
  { root: /^organis/, shown: 'Planning des repas pour une famille de six' },
  { root: /^sourian/, shown: 'Accueil de cent clients par jour' },
  { root: /^sociable|^relationnel/, shown: 'Accueil du public à la fête du quartier' },
  { root: /^volontaire/, shown: 'Coup de main bénévole chaque samedi' },
  { root: /^travailleu/, shown: 'Deux petits boulots à côté des cours' },
  { root: /^courageu/, shown: 'Récolte tout l’été, dès six heures' },
  { root: /^curieu/, shown: 'J’ai appris le montage vidéo par moi-même' },
  { root: /^respectueu/, shown: 'Arbitre des matchs des plus jeunes' },
  { root: /^efficace/, shown: 'Vingt commandes préparées à l’heure' },
  { root: /^determine/, shown: 'Code de la route obtenu au deuxième essai' },
  { root: /^perfectionniste/, shown: 'Chaque étiquette relue deux fois' },
  { root: /^honnete/, shown: 'On me confiait les clés et la caisse' },
  { root: /^passionne/, shown: 'Cinq ans de pratique chaque semaine' },
]

/** Words that carry nothing by themselves around an adjective. */
const CARRIERS = new Set(
  'je suis j ai et tres une un personne quelqu de bon bonne sens du la le l en esprit equipe travail aime toujours aussi plutot assez vraiment super trop car mais qualites jeune homme femme fille garcon'.split(
    ' ',
  ),
)

/** How phone messages are written. */
const TEXTING =
  /(?:^|[\s'’])(?:jsui?s|jai|chui|jcherche|jveux|slt|bjr|bcp|tkt|mtn|pk|pcq|dc|qqch|svp|stp|lol|mdr|ptdr|koi|ki|ds|ns|vs|tt|tjrs|tjs|ojd|auj|nn|wesh|frr)(?=$|[\s.,!?])/iu

/** An emoji with all that is joined to it; the signs © ® ™ are none. */
const EMOJI =
  /(?![©®™])\p{Extended_Pictographic}(?:\p{Emoji_Modifier}|\u200d|\ufe0f|\p{Extended_Pictographic})*|[\u{1f1e6}-\u{1f1ff}]|\ufe0f/gu

const RULES: readonly ((told: Told) => Advice | undefined)[] = [
  shouting,
  smallName,
  forgotten,
  secret,
  emptyWords,
  negative,
  texting,
  pictured,
  tooManySigns,
  tooLong,
]

/** Advice on one text, the gravest first; at most two, so that nobody drowns. */
export function textAdvice(told: Told): Advice[] {
  if (told.text === '') return []
  const found = RULES.flatMap((rule) => rule(told) ?? [])
  return found.slice(0, 2)
}

function shouting(told: Told): Advice | undefined {
  // A family name in capitals is how French forms write it.
  if (told.path === 'profile.lastName' || told.path === 'profile.email' || !shouts(told.text))
    return undefined
  return about(
    told,
    {
      rule: 'capitals',
      weight: 'polish',
      why: 'Tout en majuscules, on a l’impression que tu cries. Et ça se lit moins bien.',
      how: 'Garde une majuscule au début.',
    },
    told.kind === 'name' ? capitalised(told.text) : spoken(told.text),
  )
}

function smallName(told: Told): Advice | undefined {
  if (told.kind !== 'name' || told.text !== told.text.toLowerCase()) return undefined
  const instead = capitalised(told.text)
  if (instead === told.text) return undefined
  return about(
    told,
    {
      rule: 'name-small',
      weight: 'polish',
      why: 'Un nom commence par une majuscule.',
      how: 'Ajoute la majuscule.',
    },
    instead,
  )
}

function forgotten(told: Told): Advice | undefined {
  if (
    !/\b(?:x{3,}|lorem|à compléter|a completer|todo|test test|azerty|blabla)\b|_{3,}|\[.*\]/i.test(told.text)
  )
    return undefined
  return about(told, {
    rule: 'forgotten',
    weight: 'mend',
    why: 'Il reste un morceau à remplir.',
    how: 'Remplace-le par tes mots, ou efface-le.',
  })
}

function secret(told: Told): Advice | undefined {
  const digits = told.text.replace(/[\s.-]/g, '')
  if (!/(?<!\d)[12]\d{12}(?:\d\d)?(?!\d)/.test(digits) && !/FR\d{2}[0-9A-Z]{23}/i.test(digits))
    return undefined
  return about(told, {
    rule: 'secret-number',
    weight: 'mend',
    why: 'Un numéro de sécurité sociale ou de compte ne va jamais sur un CV.',
    how: 'Enlève-le. Il se donne après l’embauche, pas avant.',
  })
}

function emptyWords(told: Told): Advice | undefined {
  if (told.kind === 'name' || told.kind === 'title') return undefined
  const words = plain(told.text).match(/[a-z0-9]+/g) ?? []
  const shown = words.flatMap((word) => EMPTY.filter(({ root }) => root.test(word)))
  const rest = words.filter((word) => !CARRIERS.has(word) && !EMPTY.some(({ root }) => root.test(word)))
  if (shown.length === 0 || rest.length > 2) return undefined
  return about(told, {
    rule: 'empty-words',
    weight: 'polish',
    why: 'Tout le monde écrit ce mot. Seul, il ne prouve rien.',
    how: 'Raconte un fait qui le montre.',
    example: shown[0]!.shown,
  })
}

function negative(told: Told): Advice | undefined {
  if (told.kind === 'name') return undefined
  const says =
    /sans (?:exp[ée]rience|dipl[ôo]me)|aucune? (?:exp|dipl)|pas (?:encore )?d[e’'] ?(?:exp|dipl)|rien fait|je ne sais (?:pas|rien)/i
  if (!says.test(told.text)) return undefined
  return about(told, {
    rule: 'negative',
    weight: 'polish',
    why: 'Tu commences par ce que tu n’as pas.',
    how: 'Dis ce que tu sais faire, même appris à la maison ou au sport.',
    example: 'Je sais m’occuper de trois enfants et tenir des horaires.',
  })
}

function texting(told: Told): Advice | undefined {
  const found = told.kind === 'name' ? null : TEXTING.exec(told.text)
  if (!found) return undefined
  return about(told, {
    rule: 'texting',
    weight: 'mend',
    why: `« ${found[0].trim()} » est un mot de message entre amis.`,
    how: 'Écris le mot en entier.',
  })
}

function pictured(told: Told): Advice | undefined {
  const without = told.text.replace(EMOJI, '')
  if (without === told.text) return undefined
  return about(
    told,
    {
      rule: 'emoji',
      weight: 'polish',
      why: 'Les emojis disparaissent du PDF.',
      how: 'Dis-le avec des mots.',
    },
    without.replace(/\s{2,}/g, ' ').trim(),
  )
}

function tooManySigns(told: Told): Advice | undefined {
  const instead = told.text.replace(/\s?([!?])(?:\s?[!?])+/g, ' $1').replace(/\.{4,}/g, '…')
  if (instead === told.text) return undefined
  return about(
    told,
    {
      rule: 'signs',
      weight: 'polish',
      why: 'Plusieurs signes à la suite font message entre amis.',
      how: 'Un seul suffit.',
    },
    instead,
  )
}

function tooLong(told: Told): Advice | undefined {
  const limit = told.kind === 'name' ? READS_WELL.title : READS_WELL[told.kind]
  if (told.kind === 'name' || told.text.length <= limit) return undefined
  const short = told.kind === 'sentence' ? wholeSentences(told.text, limit) : ''
  return about(
    told,
    {
      rule: 'too-long',
      weight: 'polish',
      why: 'Un recruteur lit un CV en moins d’une minute.',
      how:
        told.kind === 'sentence' ? 'Garde deux ou trois phrases.' : 'Coupe en deux, ou garde le plus fort.',
    },
    short === '' ? undefined : short,
  )
}

/** The first sentences that hold within so many characters; `''` when the first one does not. */
function wholeSentences(text: string, limit: number): string {
  let kept = ''
  for (const sentence of text.split(/(?<=[.!?…])\s+/)) {
    if (`${kept} ${sentence}`.trim().length > limit) break
    kept = `${kept} ${sentence}`.trim()
  }
  return kept
}
