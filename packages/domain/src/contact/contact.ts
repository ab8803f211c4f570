/** What in a message would take two people outside: a number, an address, a place to meet. */
export const CONTACT_KINDS = ['phone', 'mail', 'handle', 'network', 'link', 'meeting'] as const
export type ContactKind = (typeof CONTACT_KINDS)[number]

export interface Contact {
  kind: ContactKind
  /** The words that say it. */
  found: string
}

const PATTERNS: [ContactKind, RegExp][] = [
  ['phone', /(?:\+\s?33|\b0)\s?[1-9](?:[\s.,\-/]*\d{2}){4}\b/],
  ['mail', /[\w.+-]+\s*(?:@|arobase)\s*[\w-]+/i],
  ['network', /\b(?:insta(?:gram)?|snap(?:chat)?|whatsapp|discord|telegram|tiktok)\b/i],
  ['link', /\bhttps?:\/\//i],
  ['meeting', /\bon se voit\b/i],
]

/** Every way out found in a message; none in an innocent one. */
export function contactsIn(text: string): Contact[] {
  return PATTERNS.flatMap(([kind, pattern]) => {
    const found = pattern.exec(text)?.[0]
    return found === undefined ? [] : [{ kind, found }]
  })
}
