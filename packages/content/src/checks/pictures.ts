import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { readablePath, type Finding } from './finding.ts'

/** Names of all pictures of Iconify's fluent-emoji-flat, as installed. */
export function readPictures(): ReadonlySet<string> {
  const file = createRequire(import.meta.url).resolve('@iconify-json/fluent-emoji-flat/icons.json')
  const { icons, aliases } = JSON.parse(readFileSync(file, 'utf8')) as Record<
    'icons' | 'aliases',
    object | undefined
  >
  return new Set([...Object.keys(icons ?? {}), ...Object.keys(aliases ?? {})])
}

/** Pictures named in a lesson that don't exist, with names that come near. */
export function checkPictures(where: string, lesson: unknown, pictures: ReadonlySet<string>): Finding[] {
  return picturesIn(lesson, []).flatMap(({ path, name }) => {
    if (pictures.has(name)) return []
    const words = name.split('-')
    const near = [...pictures]
      .filter((known) => known.split('-').some((word) => words.includes(word)))
      .slice(0, 4)
    const hint = near.length > 0 ? ` Peut-être : ${near.join(', ')}` : ''
    const says = `l’image « ${name} » n’existe pas dans fluent-emoji-flat.${hint}`
    return [{ where, path: readablePath(lesson, path), says }]
  })
}

function picturesIn(
  value: unknown,
  path: readonly PropertyKey[],
): { path: readonly PropertyKey[]; name: string }[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, item]) => {
    const here = [...path, Array.isArray(value) ? Number(key) : key]
    return key === 'picture' && typeof item === 'string'
      ? [{ path: here, name: item }]
      : picturesIn(item, here)
  })
}
