/** A text of a lesson that someone will read, and where it stands. */
export interface Prose {
  path: readonly PropertyKey[]
  text: string
}

/** Fields that hold names for the machine, not words for a reader. */
const MACHINE = new Set([
  ...['id', 'kind', 'type', 'looks', 'picture', 'module', 'words', 'verifiedOn', 'source', 'exercise'],
  ...['match', 'also', 'box', 'leads', 'folder', 'accepts', 'goes', 'expects', 'starts', 'wants', 'by'],
  ...['leaves', 'arrives', 'expectedAt', 'number', 'address', 'tag', 'attribute', 'start'],
])

/** Every text of a lesson that the youth reads, in the order of the file. Sources of facts are not. */
export function proseOf(value: unknown, path: readonly PropertyKey[] = []): Prose[] {
  if (typeof value === 'string') return [{ path, text: value }]
  if (typeof value !== 'object' || value === null) return []
  if (path.length === 1 && path[0] === 'facts') return []
  return Object.entries(value).flatMap(([key, item]) => {
    if (!Array.isArray(value) && MACHINE.has(key)) return []
    if (key === 'offers' && Array.isArray(item) && typeof item[0] === 'string') return []
    if (key === 'says' && Array.isArray(item) && Array.isArray(item[0])) return []
    return proseOf(item, [...path, Array.isArray(value) ? Number(key) : key])
  })
}

/** Whether the list at a path of a lesson's file holds texts someone will read, not names for the machine. */
export function isProse(path: readonly PropertyKey[]): boolean {
  // A list in a list holds the words a file's name must say; lists of plain offers name pieces.
  if (typeof path.at(-1) === 'number' || path.at(-1) === 'offers') return false
  return !path.some((key) => typeof key === 'string' && key !== 'exercises' && MACHINE.has(key))
}

/** Addresses, links and names of files: not words. */
const NOT_WORDS =
  /\S*@\S*|\bhttps?:\S+|\b[\w-]+(?:\.[\w-]+)*\.(?:fr|com|org|net|pdf|jpg|png|docx?|odt|zip)\b|\w*_\w*/giu

/** A text without what is not made of words. */
export function withoutNames(text: string): string {
  return text.replace(NOT_WORDS, ' ')
}
