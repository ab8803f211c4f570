import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { contactsIn } from '@trousseau/domain'

/** Least share of the ways out that must be found, and greatest share of innocent messages that may be held. */
export const RECALL = 0.95
export const FALSE_HOLDS = 0.02

/** `tuned` was looked at while the rules were written; `held-out` was written before them, and only its figures were. */
export const HALVES = ['tuned', 'held-out'] as const

export interface Measure {
  contacts: number
  innocent: number
  missed: string[]
  held: string[]
  recall: number
  falseHolds: number
}

/** Messages of a file, one a line. */
function messagesIn(path: string): string[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
}

/** Measures the contact filter on two lists of messages: those with a way out, and innocent ones. */
export function measureFilter(contacts: readonly string[], innocent: readonly string[]): Measure {
  const missed = contacts.filter((text) => contactsIn(text).length === 0)
  const held = innocent.filter((text) => contactsIn(text).length > 0)
  return {
    contacts: contacts.length,
    innocent: innocent.length,
    missed,
    held,
    recall: 1 - missed.length / contacts.length,
    falseHolds: held.length / innocent.length,
  }
}

/** Measures it on one half of the corpus. */
export function measureHalf(half: (typeof HALVES)[number]): Measure {
  const path = (name: string) => fileURLToPath(new URL(`../corpus/${half}-${name}.txt`, import.meta.url))
  return measureFilter(messagesIn(path('contacts')), messagesIn(path('innocent')))
}

const percent = (share: number) => `${(100 * share).toFixed(1)} %`

/** `npm run filter`: both halves; `npm run filter -- contacts.txt innocent.txt`: two files of one's own; `--show`: what was wrong. */
function main(args: readonly string[]): void {
  const files = args.filter((arg) => !arg.startsWith('--'))
  const show = args.includes('--show')
  const measures: [string, Measure][] =
    files.length === 2
      ? [['given', measureFilter(messagesIn(files[0]!), messagesIn(files[1]!))]]
      : HALVES.map((half) => [half, measureHalf(half)])
  for (const [name, { contacts, innocent, recall, falseHolds, missed, held }] of measures) {
    process.stdout.write(
      `${name}: ${contacts} messages with a contact, recall ${percent(recall)}; ${innocent} innocent, false holds ${percent(falseHolds)}\n`,
    )
    // The half held out is for the figure alone.
    if (!show || name === 'held-out') continue
    for (const text of missed) process.stdout.write(`  missed: ${text}\n`)
    for (const text of held) process.stdout.write(`  held: ${text} ${JSON.stringify(contactsIn(text))}\n`)
  }
  const failed = measures.some(([, one]) => one.recall < RECALL || one.falseHolds > FALSE_HOLDS)
  if (failed) process.exitCode = 1
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main(process.argv.slice(2))
