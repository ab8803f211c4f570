import type { Cv } from '../model.ts'
import { cleanLine } from '../model-text.ts'
import type { Letter } from './letter.ts'

/** The message as an e-mail, to copy, to share or to open in the phone's own mail. */
export interface Email {
  subject: string
  body: string
  /** `mailto:` with all of it, without address unless one is given. */
  href: string
}

/** The message as a letter on paper, in the order it is drawn: no knowledge of fields needed. */
export interface LetterPage {
  /** Name, then contacts, one a line. */
  sender: string[]
  /** Reader, company and address, one a line. */
  recipient: string[]
  /** « Roubaix, le 24 novembre 2026 ». */
  placeAndDate: string
  object: string
  greeting: string
  paragraphs: string[]
  /** A whole sentence: a letter ends less shortly than a message. */
  closing: string
  signature: string
}

/** Builds the e-mail; an empty piece leaves no hole. `to` is the address it goes to, `''` when not known. */
export function emailOf(letter: Letter, cv: Cv, to = ''): Email {
  const { object, greeting, opening, why, request, closing } = letter.pieces
  const signature = [cv.name, ...cv.contacts.filter(({ kind }) => kind === 'phone').map(({ text }) => text)]
  const body = [greeting, [opening, why, request].filter(Boolean).join('\n'), closing, signature.join('\n')]
    .filter((part) => part !== '')
    .join('\n\n')
  const subject = cleanLine([object, cv.name].filter(Boolean).join(' – '))
  const href = `mailto:${encodeURIComponent(cleanLine(to))}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body.replace(/\n/g, '\r\n'))}`
  return { subject, body, href }
}

/**
 * Builds the letter.
 * @param day where time stands, in the youth's own clock
 */
export function letterPageOf(letter: Letter, cv: Cv, day: Date): LetterPage {
  const { object, greeting, opening, why, request, closing } = letter.pieces
  const date = day
    .toLocaleDateString('fr-FR', { day: 'numeric', month: 'long', year: 'numeric' })
    .replace(/^1 /, '1er ')
  const contacts = cv.contacts.filter(({ kind }) => kind !== 'licence' && kind !== 'birth')
  return {
    sender: [cv.name, ...contacts.map(({ text }) => text)].filter((line) => line !== ''),
    recipient: [letter.reader, letter.employer, ...letter.address.split('\n')].filter((line) => line !== ''),
    placeAndDate: cv.person.city === '' ? `Le ${date}` : `${cv.person.city}, le ${date}`,
    object,
    greeting,
    paragraphs: [opening, why, request].filter((text) => text !== ''),
    closing: /^(?:bien )?cordialement,?$/i.test(closing)
      ? `Je vous prie d’agréer, ${(/^bonjour/i.test(greeting) ? 'Madame, Monsieur,' : greeting) || 'Madame, Monsieur,'} mes salutations distinguées.`
      : closing,
    signature: cv.name,
  }
}
