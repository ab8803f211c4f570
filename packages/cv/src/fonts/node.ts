import { readFile } from 'node:fs/promises'
import type { LoadFont } from './index.ts'

const kept = new Map<string, Promise<Uint8Array>>()

/** Fonts from the disk, each read once, as the app fetches each once: for tests. */
export const readFont: LoadFont = (typeface, weight) => {
  const name = `${typeface}-${weight}.ttf`
  const found = kept.get(name) ?? readFile(new URL(`../../fonts/${name}`, import.meta.url))
  kept.set(name, found)
  return found
}
