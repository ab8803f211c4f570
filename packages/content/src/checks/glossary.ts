import * as z from 'zod/mini'
import type { Finding } from './finding.ts'
import { wordsOf } from './readability.ts'

const entry = z.strictObject({
  word: z.string().check(z.minLength(2), z.maxLength(60)),
  means: z.string().check(z.minLength(5), z.maxLength(160)),
  picture: z.optional(z.string()),
})

/** A word explained on tap. */
export type GlossaryEntry = z.infer<typeof entry>

/** Words of the glossary by id. */
export type Glossary = Readonly<Record<string, GlossaryEntry>>

/** At most this many words in a definition. */
const LONGEST = 12

/** What to mend in the glossary: definitions are short, say no jargon's jargon, and have a picture that exists. */
export function checkGlossary(glossary: Glossary, pictures: ReadonlySet<string>): Finding[] {
  const where = 'glossary.yaml'
  return Object.entries(glossary).flatMap(([id, found]): Finding[] => {
    const parsed = entry.safeParse(found)
    if (!parsed.success || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))
      return [
        {
          where,
          path: id,
          says: 'il faut un id en minuscules, « word », « means », et au besoin « picture »',
        },
      ]
    const { means, picture } = parsed.data
    const long = wordsOf(means).length
    return [
      ...(long > LONGEST
        ? [{ where, path: id, says: `définition trop longue : ${long} mots, ${LONGEST} au plus` }]
        : []),
      ...(picture !== undefined && !pictures.has(picture)
        ? [{ where, path: id, says: `l’image « ${picture} » n’existe pas dans fluent-emoji-flat` }]
        : []),
    ]
  })
}
