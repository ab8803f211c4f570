import { phoneIn } from './phone.ts'
import { plain, rejoined, unmasked } from './plain.ts'
import { RULES, SPARED } from './rules.ts'

/** What in a message would take two people outside: a number, an address, a place to meet. */
export const CONTACT_KINDS = ['phone', 'mail', 'handle', 'network', 'link', 'meeting'] as const
export type ContactKind = (typeof CONTACT_KINDS)[number]

export interface Contact {
  kind: ContactKind
  /** The words that say it, in lower case and without accents. */
  found: string
}

/**
 * Every way out found in a message, one of a kind at most; none in an innocent one. It reads French as it is typed:
 * numbers spelt, letters set apart or masked, addresses told aloud.
 */
export function contactsIn(text: string): Contact[] {
  const read = rejoined(plain(text))
  const found = new Map<ContactKind, string>()
  const phone = phoneIn(read)
  if (phone !== undefined) found.set('phone', phone)
  for (const version of new Set([read, unmasked(read)])) {
    const left = version.replace(SPARED, ' … ')
    for (const [kind, pattern] of RULES) {
      const match = found.has(kind) ? undefined : pattern.exec(left)
      if (match) found.set(kind, match[0].trim())
    }
  }
  return [...found].map(([kind, found]) => ({ kind, found: found.slice(0, 80) }))
}
