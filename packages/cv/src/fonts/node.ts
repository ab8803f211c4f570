import { readFile } from 'node:fs/promises'
import type { LoadFont } from './index.ts'

/** Fonts from the disk: for tests and benchmarks. */
export const readFont: LoadFont = async (typeface, weight) =>
  new Uint8Array(await readFile(new URL(`../../fonts/${typeface}-${weight}.ttf`, import.meta.url)))
