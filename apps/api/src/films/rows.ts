import type { Clip } from '@trousseau/contract'
import type { Queries } from '../database/port.ts'

/** Bytes of each row of a film but the last. */
export const ROW = 49_152

export interface ClipRow {
  id: string
  lesson: string
  type: Clip['type']
  bytes: number
  seconds: number | null
}

export const CLIP_COLUMNS = 'id, lesson, type, bytes, seconds'

export function clipOf({ id, lesson, type, bytes, seconds }: ClipRow): Clip {
  return { id, lesson, type, bytes, ...(seconds !== null && { seconds }) }
}

/** The bytes of some rows of a film, first and last included. */
export async function rowsOf(queries: Queries, film: string, first: number, last: number): Promise<Buffer[]> {
  const rows = await queries.rows<{ data: string }>(
    'select data from film_parts where film = $1 and place >= $2 and place <= $3 order by place',
    [film, first, last],
  )
  return rows.map(({ data }) => Buffer.from(data, 'base64'))
}
