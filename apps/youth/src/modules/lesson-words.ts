// A few bytes a lesson: searching must not fetch every lesson.
const words = import.meta.glob<string[]>('../../../../packages/content/lessons/*/lesson.yaml', {
  query: '?words',
  import: 'default',
  eager: true,
})

/** The words each lesson explains and what its exercises ask, by the lesson's id. */
export const WORDS: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  Object.entries(words).map(([path, said]) => [/([^/]+)\/lesson\.yaml/.exec(path)![1]!, said]),
)
