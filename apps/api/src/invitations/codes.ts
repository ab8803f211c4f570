import { randomInt } from 'node:crypto'
import { CODE_ALPHABET, CODE_LENGTH } from '@trousseau/contract'

/** A new code, each letter drawn evenly: 24¹⁰ of them, some 6 × 10¹³. */
export function newCode(): string {
  return Array.from({ length: CODE_LENGTH }, () => CODE_ALPHABET[randomInt(CODE_ALPHABET.length)]).join('')
}
