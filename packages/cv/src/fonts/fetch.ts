import type { LoadFont, Typeface, Weight } from './index.ts'

/** Written out one by one: the build finds a file by the literal in `new URL`. */
const ADDRESSES: Record<`${Typeface}-${Weight}`, URL> = {
  'source-sans-regular': new URL('../../fonts/source-sans-regular.ttf', import.meta.url),
  'source-sans-bold': new URL('../../fonts/source-sans-bold.ttf', import.meta.url),
  'bitter-regular': new URL('../../fonts/bitter-regular.ttf', import.meta.url),
  'bitter-bold': new URL('../../fonts/bitter-bold.ttf', import.meta.url),
  'archivo-regular': new URL('../../fonts/archivo-regular.ttf', import.meta.url),
  'archivo-bold': new URL('../../fonts/archivo-bold.ttf', import.meta.url),
  'plex-condensed-regular': new URL('../../fonts/plex-condensed-regular.ttf', import.meta.url),
  'plex-condensed-bold': new URL('../../fonts/plex-condensed-bold.ttf', import.meta.url),
  'plex-arabic-regular': new URL('../../fonts/plex-arabic-regular.ttf', import.meta.url),
  'plex-arabic-bold': new URL('../../fonts/plex-arabic-bold.ttf', import.meta.url),
}

const kept = new Map<string, Promise<Uint8Array>>()

/** Fonts from where the app stands, each fetched once; what failed is asked for again. */
export const fetchFont: LoadFont = (typeface, weight) => {
  const name = `${typeface}-${weight}` as const
  const found = kept.get(name) ?? fetchBytes(ADDRESSES[name])
  kept.set(name, found)
  found.catch(() => kept.delete(name))
  return found
}

async function fetchBytes(address: URL): Promise<Uint8Array> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`No font at ${address.pathname}: ${response.status}`)
  return new Uint8Array(await response.arrayBuffer())
}
