/** Letters and figures of an invitation code: none that are mistaken for another when read aloud or by hand. */
export const CODE_ALPHABET = 'BCDFGHJKMPQRTVWXY2346789'
export const CODE_LENGTH = 10

/** What a person typed, as a code: upper case, without spaces or hyphens. */
export function normalizeCode(typed: string): string {
  return typed.toUpperCase().replace(/[^A-Z0-9]/g, '')
}

/** Whether a normalized code could be one. */
export function isCode(code: string): boolean {
  return code.length === CODE_LENGTH && [...code].every((letter) => CODE_ALPHABET.includes(letter))
}

/** `BCDFGHJKMP` → `BCDFG-HJKMP`. */
export function showCode(code: string): string {
  return `${code.slice(0, 5)}-${code.slice(5)}`
}
