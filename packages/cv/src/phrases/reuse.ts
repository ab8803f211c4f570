import { cleanLine } from '../model-text.ts'
import { INTERESTS } from './lists.ts'

/** What a youth wrote in a lesson, by prompt. */
export type Said = Readonly<Record<string, string>>

/** What the lessons of orientation left, ready for the CV; each is empty when its lesson was not done. */
export interface Reuse {
  /** Lesson o6, « Mon projet en une phrase ». */
  sentence: string
  /** Lesson o2, « Mes forces » : one line each. */
  strengths: string[]
  /** Lesson o1 : the job to look at, in own words. */
  job: string
}

/** Cards of lesson o1 that are also things people write on a CV, as our list of interests words them. */
const LIKED: Readonly<Record<string, string>> = {
  meuble: 'Bricolage',
  video: 'Photo et montage vidéo',
  panne: 'Mécanique',
  cuisiner: 'Cuisine et pâtisserie',
  dessiner: 'Dessin et manga',
  velo: 'Mécanique',
  looks: 'Mode et couture',
  voyage: 'Voyages et autres cultures',
  jardin: 'Jardinage',
  ecrire: 'Musique et écriture de textes',
  musique: 'Musique et écriture de textes',
  nature: 'Animaux',
}

/**
 * Interests to show first: those whose card was liked in lesson o1, then the others.
 * @param answers what was answered in that lesson, the latest last
 */
export function interestsFor(answers: readonly unknown[]): string[] {
  const latest: Record<string, unknown> = {}
  for (const answer of answers) {
    const cards: unknown = (answer as { cards?: unknown } | null)?.cards
    if (typeof cards === 'object') Object.assign(latest, cards)
  }
  const liked = Object.entries(LIKED).flatMap(([card, interest]) =>
    latest[card] === 'yes' ? [interest] : [],
  )
  return [...new Set([...liked, ...INTERESTS])]
}

/** Prompts of lesson o2, in their order. */
const STRENGTHS = ['une', 'deux', 'trois']

/**
 * Gathers what lessons o1, o2 and o6 left.
 * @param said what was written in a lesson by prompt; `{}` when it was not done
 */
export function reuseOf(said: { o1: Said; o2: Said; o6: Said }): Reuse {
  const strengths = STRENGTHS.map((prompt) => text(said.o2, prompt)).filter((line) => line !== '')
  return { sentence: sentenceOf(said.o6), strengths, job: jobOf(text(said.o1, 'piste')) }
}

/** The whole sentence when it was written; else its three pieces put together. */
function sentenceOf(said: Said): string {
  const whole = text(said, 'phrase')
  if (whole !== '') return ended(whole)
  const [wanted, job, proof] = ['cherche', 'metier', 'preuve'].map((prompt) => text(said, prompt))
  if (!wanted && !job) return ''
  const pieces = [
    'Je cherche',
    lowered((wanted ?? '').replace(/^je cherche\s+/i, '')),
    job && `pour ${lowered(job.replace(/^pour\s+/i, ''))}`,
    proof && `car ${lowered(proof.replace(/^car\s+/i, ''))}`,
  ]
  return ended(pieces.filter(Boolean).join(' '))
}

/** « Dans la cuisine » is a field, « Je ne sais pas encore » is none. */
function jobOf(words: string): string {
  return /sais pas/i.test(words) ? '' : words.replace(/^dans (?:la|le|les|l[’'])\s*/i, '')
}

function text(said: Said, prompt: string): string {
  const words = Object.hasOwn(said, prompt) ? said[prompt] : undefined
  return cleanLine(words ?? '', 300)
}

/** First letter small, unless the word is all capitals (« CAP »). */
function lowered(words: string): string {
  return /^\p{Lu}\p{Ll}|^\p{Lu}[’']/u.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words
}

function ended(sentence: string): string {
  const whole = sentence.charAt(0).toUpperCase() + sentence.slice(1)
  return /[.!?…]$/.test(whole) ? whole : `${whole}.`
}
