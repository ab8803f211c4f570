import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

interface IconSet {
  width?: number
  height?: number
  icons: Record<string, { body: string; width?: number; height?: number } | undefined>
  aliases?: Record<string, { parent: string } | undefined>
}

const require = createRequire(import.meta.url)
const sets = new Map<string, IconSet>()

/** The SVG of `set:name`, read from its Iconify set. Throws when the set has no such picture. */
export function picture(reference: string): string {
  const [prefix = '', name = ''] = reference.split(':')
  const set = setOf(prefix)
  const icon = set.icons[name] ?? set.icons[set.aliases?.[name]?.parent ?? '']
  if (!icon) throw new Error(`no picture is called ${reference}`)
  const width = icon.width ?? set.width ?? 16
  const height = icon.height ?? set.height ?? 16
  return `<svg class="picture" viewBox="0 0 ${width} ${height}">${icon.body}</svg>`
}

function setOf(prefix: string): IconSet {
  const known = sets.get(prefix)
  if (known) return known
  const set = JSON.parse(
    readFileSync(require.resolve(`@iconify-json/${prefix}/icons.json`), 'utf8'),
  ) as IconSet
  sets.set(prefix, set)
  return set
}
