import { Refusal } from './refusal.ts'

/** Controls and marks that turn the direction of what follows. */
const UNWRITABLE = /[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]/u

/** A first name without the spaces around it. Throws a `Refusal` when it would disturb what stands beside it. */
export function writableName(typed: string): string {
  const name = typed.trim()
  if (UNWRITABLE.test(name))
    throw new Refusal(400, 'bad-name', 'Ce prénom porte un caractère qui ne s’écrit pas.')
  return name
}
