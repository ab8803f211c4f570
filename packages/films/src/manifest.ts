import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { z } from 'zod'
import { recordingsOf } from './voice.ts'

export const LESSONS = new URL('../../content/lessons/', import.meta.url)
export const FILMS = new URL('../../content/films/', import.meta.url)
const MANIFEST = new URL('manifest.json', FILMS)

const file = z.object({ bytes: z.number().int(), sha256: z.string().length(64) }).strict()

/** What is known of each rendered film: seconds, files, voice, and what it was made from. */
export const manifestSchema = z.record(
  z.string(),
  z
    .object({
      seconds: z.number(),
      webm: file,
      mp4: file,
      vtt: file,
      poster: file,
      voice: z.enum(['pico', 'espeak-ng', 'human', 'mixed']),
      storyboardHash: z.string().length(64),
      workshopHash: z.string().length(64),
    })
    .strict(),
)

export type Manifest = z.infer<typeof manifestSchema>
export type FilmFacts = Manifest[string]

/** Reads the manifest of the rendered films; empty when none was rendered yet. */
export function readManifest(): Manifest {
  return existsSync(MANIFEST) ? manifestSchema.parse(JSON.parse(readFileSync(MANIFEST, 'utf8'))) : {}
}

/** Writes one film into the manifest, sorted, leaving the others as they are now on disk. */
export function recordFilm(id: string, facts: FilmFacts): void {
  const films = { ...readManifest(), [id]: facts }
  const sorted = Object.entries(films).sort(([a], [b]) => a.localeCompare(b))
  writeFileSync(MANIFEST, `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`)
}

/** Bytes and SHA-256 of a file. */
export function factsOf(path: URL): z.infer<typeof file> {
  const bytes = readFileSync(path)
  return { bytes: bytes.length, sha256: sha256([bytes]) }
}

/** Where a lesson's storyboard stands. */
export function storyboardFile(id: string): URL {
  return new URL(`${id}/storyboard.yaml`, LESSONS)
}

/** The human recording that replaces a line, numbered from 1 across the film. */
export function recordingFile(id: string, line: number): string {
  return new URL(`${id}/voice/${line}.wav`, LESSONS).pathname
}

/** Fingerprint of all a film says and shows: its storyboard and its human recordings. */
export async function storyboardHash(id: string, lines: number): Promise<string> {
  const recordings = Array.from({ length: lines }, (_, index) => recordingFile(id, index + 1))
  return sha256([readFileSync(storyboardFile(id)), ...(await recordingsOf(recordings))])
}

/** Files of the workshop that shape no film. */
const SHAPELESS = ['main.ts', 'sheet.ts', 'manifest.ts', 'index.ts', 'process.ts']

/** Fingerprint of the workshop for a film: its source, less the scene kinds the film doesn't use. */
export async function workshopHash(kinds: ReadonlySet<string>, allKinds: readonly string[]): Promise<string> {
  const folder = new URL('./', import.meta.url)
  const unused = allKinds.filter((kind) => !kinds.has(kind)).map((kind) => `stage/${kind}.ts`)
  const files = (await readdir(folder, { recursive: true }))
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .filter((name) => !SHAPELESS.includes(name) && !unused.includes(name))
    .sort()
  return sha256(files.map((name) => readFileSync(new URL(name, folder))))
}

function sha256(parts: readonly Buffer[]): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest('hex')
}
