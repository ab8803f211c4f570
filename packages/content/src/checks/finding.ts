/** Something an author has to mend, told in their French. */
export interface Finding {
  /** Folder of the lesson, or the name of the file: « n2 », « glossary.yaml ». */
  where: string
  /** The place in the file, as an author would point at it: « exercice « envoyer » › files › « cv » › feedback ». */
  path: string
  says: string
}

/** How a lesson's file names a step of a path, by the id it finds there rather than by its rank. */
export function readablePath(root: unknown, path: readonly PropertyKey[]): string {
  const steps: string[] = []
  let value: unknown = root
  for (const key of path) {
    value = (value as Record<PropertyKey, unknown> | undefined)?.[key]
    const id = (value as { id?: unknown } | undefined)?.id
    if (typeof key !== 'number') steps.push(String(key))
    else if (steps.at(-1) === 'exercises')
      steps.splice(-1, 1, typeof id === 'string' ? `exercice « ${id} »` : `exercice n° ${key + 1}`)
    else steps.push(typeof id === 'string' ? `« ${id} »` : `n° ${key + 1}`)
  }
  return steps.join(' › ')
}
