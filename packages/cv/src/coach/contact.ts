import { dialled, looksLike } from '@trousseau/domain'
import type { Person } from '../model.ts'
import { plain, unaccented } from './letters.ts'
import { about, type Advice } from './advice.ts'

/** What fanciful addresses are made of; whole words of the part before the @. */
const FANCIFUL =
  /bg|bogoss|boss|prin[cs]|queen|king|lady|miss|mister|love|amour|bisou|coeur|bebe|baby|sexy|hot|star|diva|gangst|thug|killer|ninja|dark|devil|ange|angel|swag|pgm|pro?gamer|gamer|xx|lol|mdr|kikou|loulou|chouchou|doudou|poupee|barbie|pika|pokemon|naruto|goku|madrid|barca|psg|rap|weed|420|69|666/g

const PROVIDERS = [
  'gmail.com',
  'outlook.fr',
  'outlook.com',
  'hotmail.fr',
  'hotmail.com',
  'live.fr',
  'yahoo.fr',
  'yahoo.com',
  'orange.fr',
  'laposte.net',
  'free.fr',
  'sfr.fr',
  'icloud.com',
  'proton.me',
]

/** Advice on name, e-mail address, phone number, town and link. */
export function contactAdvice(person: Person): Advice[] {
  return [...nameAdvice(person), ...emailAdvice(person), ...phoneAdvice(person), ...otherAdvice(person)]
}

function nameAdvice(person: Person): Advice[] {
  if (person.firstName !== '' && person.lastName !== '') return []
  const path = person.firstName === '' ? 'profile.firstName' : 'profile.lastName'
  const why = 'Sans ton nom complet, on ne peut pas te rappeler.'
  return [{ rule: 'name-missing', path, weight: 'mend', why, how: 'Écris ton prénom et ton nom.' }]
}

function emailAdvice(person: Person): Advice[] {
  const { email } = person
  const told = field('email')
  if (email === '')
    return [
      about(told, {
        rule: 'email-missing',
        weight: person.phone === '' ? 'mend' : 'polish',
        why: 'Beaucoup d’employeurs répondent par mail.',
        how: 'Ajoute ton adresse mail. Pas d’adresse ? Ton conseiller t’aide à en créer une.',
      }),
    ]
  const compact = unaccented(email)
    .replace(/\s/g, '')
    .replace(/,(?=[a-z]{2,4}$)/i, '.')
  if (!looksLike('email', compact) || !/^[!-~]+$/.test(compact))
    return [
      about(told, {
        rule: 'email-wrong',
        weight: 'mend',
        why: 'Cette adresse ne peut pas recevoir de mail.',
        how: 'Une adresse a un @ puis un point, sans accent.',
        example: exampleAddress(person, 'exemple.fr'),
      }),
    ]
  const [local = '', domain = ''] = compact.toLowerCase().split('@')
  const near = PROVIDERS.find((provider) => provider !== domain && distance(provider, domain) === 1)
  const known = PROVIDERS.includes(domain)
  const mended = `${local}@${!known && near !== undefined ? near : domain}`
  if (mended !== email.toLowerCase())
    return [
      about(
        told,
        {
          rule: 'email-typo',
          weight: 'mend',
          why: 'Il y a sans doute une faute de frappe dans ton adresse.',
          how: 'Relis chaque lettre. Une seule fausse et le mail se perd.',
        },
        mended,
      ),
    ]
  return fancifulAdvice(person, local, domain)
}

function fancifulAdvice(person: Person, local: string, domain: string): Advice[] {
  const names = [person.firstName, person.lastName]
    .flatMap((name) => plain(name).split(/[^a-z]+/))
    .filter((name) => name.length > 1)
  const named = names.some((name) => plain(local).includes(name))
  // « lilianglais » holds « ange »-like letters: names are taken out before the words are looked for.
  const rest = names.reduce((text, name) => text.replaceAll(name, ' '), plain(local))
  const fanciful = /(?:^|[^a-z])(?:x+|.*(.)\1\1)/.test(rest) || (rest.match(FANCIFUL) ?? []).length > 0
  if (!fanciful && (named || names.length === 0)) return []
  return [
    about(field('email'), {
      rule: 'email-fanciful',
      weight: fanciful ? 'mend' : 'polish',
      why: fanciful
        ? 'Cette adresse fait sourire tes amis. Un employeur peut s’arrêter là.'
        : 'On ne reconnaît pas ton nom dans cette adresse.',
      how: 'Crée une adresse gratuite avec ton prénom et ton nom, puis écris-la ici.',
      example: exampleAddress(person, domain),
    }),
  ]
}

function phoneAdvice(person: Person): Advice[] {
  const { phone } = person
  const told = field('phone')
  if (phone === '')
    return [
      about(told, {
        rule: 'phone-missing',
        weight: 'mend',
        why: 'Un employeur appelle souvent plutôt que d’écrire.',
        how: 'Ajoute un numéro où l’on peut te joindre, ou laisser un message.',
      }),
    ]
  const digits = dialled(phone.replace(/\(0\)/, ''))
  if (/^0[1-9]\d{8}$/.test(digits)) {
    const spaced = (digits.match(/\d\d/g) ?? []).join(' ')
    // +33 is right too, and wanted by who applies abroad.
    const readable = /^\+33 ?[1-9](?: \d\d){4}$/.test(phone)
    if (phone === spaced || readable) return []
    return [
      about(
        told,
        {
          rule: 'phone-format',
          weight: 'polish',
          why: 'Un numéro se lit et se compose mieux deux chiffres par deux.',
          how: 'Mets une espace tous les deux chiffres.',
        },
        spaced,
      ),
    ]
  }
  if (/^\+(?!33)\d{7,15}$/.test(digits)) return []
  const count = digits.replace(/\D/g, '').length
  return [
    about(told, {
      rule: 'phone-wrong',
      weight: 'mend',
      why:
        count === 10
          ? 'Ce numéro ne commence pas comme un numéro français.'
          : `Un numéro français a dix chiffres. Le tien en a ${count}.`,
      how: 'Vérifie-le dans ton téléphone, puis recopie-le.',
      example: '06 39 98 00 00',
    }),
  ]
}

function otherAdvice(person: Person): Advice[] {
  const advice: Advice[] = []
  if (person.city === '')
    advice.push(
      about(field('city'), {
        rule: 'city-missing',
        weight: 'polish',
        why: 'L’employeur regarde si tu habites près de chez lui.',
        how: 'Écris ta ville. Ta rue n’est pas utile.',
      }),
    )
  if (/tiktok|snapchat|instagram|facebook|(?:^|\W)x\.com|twitter/i.test(person.link))
    advice.push(
      about(
        field('link'),
        {
          rule: 'link-private',
          weight: 'polish',
          why: 'L’employeur ira voir cette page, photos comprises.',
          how: 'Garde ce lien seulement s’il montre ton travail.',
        },
        '',
      ),
    )
  return advice
}

function field(name: keyof Person) {
  const path = `profile.${name}`
  return { path, replace: (value: string) => [{ path, value }] }
}

function exampleAddress({ firstName, lastName }: Person, domain: string): string {
  const name = [firstName, lastName].map((part) => plain(part).replace(/[^a-z]/g, '')).filter(Boolean)
  return `${name.join('.') || 'prenom.nom'}@${domain}`
}

/** Letters added, lost or changed, or two swapped, between two words; 2 stands for more than one. */
function distance(a: string, b: string): number {
  if (a === b) return 0
  if (Math.abs(a.length - b.length) > 1) return 2
  let start = 0
  while (start < a.length && a[start] === b[start]) start++
  const [restA, restB] = [a.slice(start), b.slice(start)]
  const changed = restA.slice(1) === restB.slice(1) || restA.slice(1) === restB || restA === restB.slice(1)
  const swapped = restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2)
  return changed || swapped ? 1 : 2
}
