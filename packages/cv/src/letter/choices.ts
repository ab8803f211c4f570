import { itemsIn } from '../model-cv.ts'
import type { Cv } from '../model.ts'
import type { Letter, Piece } from './letter.ts'

/** What the youth wrote in lessons, to be used again; each may be empty. */
export interface LessonWords {
  /** Lesson o2. */
  strengths: readonly string[]
  /** Lesson c3, « Écris ton message à toi », by prompt: `accroche`, `preuve`, `demande`. */
  message: Readonly<Record<string, string>>
}

/** Sentences to tap for one piece of a message, one's own words first. Each can be rewritten afterwards. */
export function choicesFor(piece: Piece, letter: Letter, cv: Cv, lessons: LessonWords): string[] {
  const mine = (prompt: string): string[] => sentences(lessons.message[prompt] ?? '')
  switch (piece) {
    case 'object':
      return objects(letter)
    case 'greeting':
      return letter.reader === '' ? ['Madame, Monsieur,', 'Bonjour,'] : greetings(letter.reader)
    case 'opening':
      return unique([...mine('accroche'), ...openings(letter)])
    case 'why':
      return unique([...mine('preuve'), ...lessons.strengths.flatMap(sentences), ...proofs(cv)])
    case 'request':
      return unique([...mine('demande'), ...REQUESTS[letter.occasion]])
    case 'closing':
      return ['Cordialement,', 'Bien cordialement,', 'Merci de votre lecture. Bonne journée,']
  }
}

/** The message with the first choice in each piece left empty: a whole message from the first tap. */
export function filled(letter: Letter, cv: Cv, lessons: LessonWords): Letter {
  const pieces = { ...letter.pieces }
  for (const piece of Object.keys(pieces) as Piece[])
    pieces[piece] ||= choicesFor(piece, letter, cv, lessons)[0] ?? ''
  return { ...letter, pieces }
}

function objects({ occasion, job }: Letter): string[] {
  if (job === '') return { offer: ['Candidature'], unasked: ['Candidature spontanée'], ...ASKED }[occasion]
  switch (occasion) {
    case 'offer':
      return [`Candidature au poste ${of(job)}`, `Votre annonce : ${job}`]
    case 'unasked':
      return [`Candidature spontanée : ${job}`, `Recherche d’un poste ${of(job)}`]
    case 'placement':
      return [`Demande de stage : ${job}`, `Demande d’immersion : ${job}`]
    case 'apprenticeship':
      return [`Recherche d’un contrat d’apprentissage : ${job}`, `Candidature en alternance : ${job}`]
  }
}

const ASKED = {
  placement: ['Demande de stage', 'Demande d’immersion'],
  apprenticeship: ['Recherche d’un contrat d’apprentissage', 'Candidature en alternance'],
}

function greetings(reader: string): string[] {
  return [`Bonjour ${reader},`, 'Madame, Monsieur,', 'Bonjour,']
}

function openings({ occasion, job, employer }: Letter): string[] {
  const post = job === '' ? '' : ` ${of(job)}`
  const house = employer === '' ? 'votre entreprise' : employer
  switch (occasion) {
    case 'offer':
      return [
        `J’ai lu votre annonce${job === '' ? '' : ` pour le poste${post}`} et elle correspond à ce que je cherche.`,
        `Votre annonce me donne envie de rejoindre ${employer === '' ? 'votre équipe' : `l’équipe de ${employer}`}.`,
      ]
    case 'unasked':
      return [
        `Je cherche un poste${post} et j’aimerais travailler avec vous.`,
        `Je connais ${house} et j’aimerais rejoindre votre équipe.`,
      ]
    case 'placement':
      return [
        `Je souhaite découvrir ${job === '' ? 'votre métier' : `le métier ${of(job)}`} chez vous pendant quelques jours.`,
        `Je cherche un stage${job === '' ? '' : ` (${job})`} et ${house} m’intéresse.`,
      ]
    case 'apprenticeship':
      return [
        `Je prépare une formation et je cherche un contrat d’apprentissage${job === '' ? '' : ` (${job})`}.`,
        `J’aimerais apprendre ${job === '' ? 'le métier' : `le métier ${of(job)}`} avec votre équipe.`,
      ]
  }
}

const REQUESTS: Record<Letter['occasion'], readonly string[]> = {
  offer: ['Pouvons-nous nous rencontrer ?', 'Je peux venir faire un essai quand vous voulez.'],
  unasked: ['Puis-je passer vous voir avec mon CV ?', 'Je peux venir faire un essai quand vous voulez.'],
  placement: [
    'Pouvez-vous m’accueillir quelques jours ? La convention est prête à être signée.',
    'Puis-je vous appeler pour en parler ?',
  ],
  apprenticeship: [
    'Pouvons-nous nous rencontrer pour en parler ?',
    'Je peux venir quelques jours pour que vous me voyiez travailler.',
  ],
}

/** Proofs found in the CV: what was done, told as something learnt. */
function proofs(cv: Cv): string[] {
  const lived = [...itemsIn(cv, 'experiences'), ...itemsIn(cv, 'commitments')].slice(0, 3)
  const told = lived.flatMap(({ title, employer, tasks }) => {
    const name = [title, employer].filter(Boolean).join(', ')
    const gestures = tasks.filter((task) => /^\p{L}+(?:er|ir|re)\s/u.test(task)).slice(0, 2)
    if (name === '') return []
    if (gestures.length === 0) return [`J’ai une première expérience : ${name}.`]
    return [`Grâce à une expérience (${name}), je sais ${listed(gestures.map(small))}.`]
  })
  const skills = itemsIn(cv, 'skills')
    .slice(0, 3)
    .map(({ name }) => small(name))
  if (skills.length > 1) told.push(`Mes points forts : ${skills.join(', ')}.`)
  return told.length > 0 ? told : ['J’apprends vite, j’arrive à l’heure et j’ai envie de travailler.']
}

/** « servir et peser, rendre la monnaie »: one « et » is enough. */
function listed(gestures: readonly string[]): string {
  return gestures.join(gestures.some((gesture) => gesture.includes(' et ')) ? ', ' : ' et ')
}

/** « de vendeuse », « d’aide à domicile ». */
function of(job: string): string {
  const name = small(job)
  return /^[aeiouyàâéèêëîïôûœh]/i.test(name) ? `d’${name}` : `de ${name}`
}

/** First letter small, unless the word is an acronym. */
function small(text: string): string {
  return /^\p{Lu}(?:\p{Ll}|[’'])/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text
}

function sentences(text: string): string[] {
  const trimmed = text.trim()
  if (trimmed === '') return []
  const whole = trimmed.charAt(0).toUpperCase() + trimmed.slice(1)
  return [/[.!?…]$/.test(whole) ? whole : `${whole}.`]
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)]
}
