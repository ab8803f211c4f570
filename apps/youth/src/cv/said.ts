import { cleanLine } from '@trousseau/cv'
import { answersOf } from '../log/journal.ts'

/**
 * What the youth wrote in own words in a lesson, by prompt, the latest answer winning: it is theirs, and may
 * serve again. Prompts said aloud hold no text and are absent.
 */
export async function saidIn(lesson: string): Promise<Record<string, string>> {
  const said: Record<string, string> = {}
  for (const { answer } of await answersOf(lesson)) {
    const { words } = answer as { words?: Record<string, unknown> }
    for (const [prompt, text] of Object.entries(words ?? {}))
      if (typeof text === 'string' && cleanLine(text) !== '') said[prompt] = cleanLine(text, 300)
  }
  return said
}
