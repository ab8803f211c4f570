import { readFileSync } from 'node:fs'
import { CLIP_PART, type BodyOfRoute, type ROUTES } from '@trousseau/contract'
import type { Database } from './database/port.ts'
import { ROW } from './films/rows.ts'

const FILMS = new URL('../../../packages/content/films/', import.meta.url)

/** A real film: one of ours. */
export function clipFile(extension: 'webm' | 'mp4', lesson = 'n2'): Buffer {
  return readFileSync(new URL(`${lesson}.${extension}`, FILMS))
}

/** What is sent to put a file, part by part. */
export function partsOf(file: Buffer, upload = 'fixture-upload-00'): BodyOfRoute<typeof ROUTES.putClip>[] {
  return Array.from({ length: Math.ceil(file.length / CLIP_PART) }, (_, part) => ({
    upload,
    bytes: file.length,
    part,
    data: file.subarray(part * CLIP_PART, (part + 1) * CLIP_PART).toString('base64'),
  }))
}

/** Puts a film of a few bytes straight into the database, and answers its id. */
export async function insertClip(
  database: Database,
  { id, structure, putBy }: { id: string; structure: string; putBy: string },
): Promise<string> {
  const bytes = Buffer.alloc(ROW + 3, 7)
  await database.insert(
    'films',
    ['id', 'structure', 'lesson', 'type', 'bytes', 'put_by', 'put_at', 'published'],
    [[id, structure, 'n1', 'video/webm', bytes.length, putBy, 1_800_000_000_000, 1]],
  )
  await database.insert(
    'film_parts',
    ['film', 'place', 'data'],
    [
      [id, 0, bytes.subarray(0, ROW).toString('base64')],
      [id, 1, bytes.subarray(ROW).toString('base64')],
    ],
  )
  return id
}
