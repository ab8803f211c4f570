import { createHash } from 'node:crypto'
import { CLIP_PART, ROUTES, type BodyOfRoute, type Clip } from '@trousseau/contract'
import { firstRow, type Queries } from '../database/port.ts'
import { bucket } from '../http/bucket.ts'
import { notFound, Refusal } from '../http/refusal.ts'
import type { AdviserCaller } from '../http/serve.ts'
import type { Services } from '../services.ts'
import { judge, refuseHeavy, typeOf } from './judge.ts'
import { CLIP_COLUMNS, clipOf, ROW, rowsOf, type ClipRow } from './rows.ts'

type Part = BodyOfRoute<typeof ROUTES.putClip>

/** Takes a film in parts; the last one has it judged, and put in the place of what the lesson showed. */
export function putRoute({ serve, database, content, now }: Services): void {
  const sent = bucket({ capacity: 300, perMinute: 120 }, now)

  serve(ROUTES.putClip, async ({ caller, params: { lesson }, body }) => {
    sent.check(caller.professional)
    sent.count(caller.professional)
    if (!content.lessons.has(lesson)) throw notFound()
    refuseHeavy(body.bytes)
    const data = bytesOf(body)
    const id = idOf(caller, lesson, body.upload)
    if (body.part === 0) await begin(id, lesson, caller, body, typeOf(data))
    const outcome = await database.transaction(async (tx): Promise<{ clip?: Clip; refusal?: Refusal }> => {
      const film = await firstRow<ClipRow & { published: number }>(
        tx,
        `select ${CLIP_COLUMNS}, published from films where id = $1${tx.lock}`,
        [id],
      )
      if (!film || film.bytes !== body.bytes) throw outOfOrder()
      if (film.published === 1) return { clip: clipOf(film) }
      await keep(tx, id, body.part, data)
      const whole = await wholeFile(tx, film)
      if (!whole) return {}
      const verdict = judge(whole, film.type)
      if ('refusal' in verdict) return verdict
      await publish(tx, film, caller.structure, verdict.seconds)
      return { clip: clipOf({ ...film, seconds: verdict.seconds ?? null }) }
    })
    const { clip, refusal } = outcome
    if (refusal) {
      await database.run('delete from films where id = $1', [id])
      throw refusal
    }
    return { done: clip !== undefined, ...(clip && { clip }) }
  })

  /** Notes a film that begins to arrive, unless it had begun, and forgets those that stopped on their way. */
  function begin(id: string, lesson: string, caller: AdviserCaller, { bytes }: Part, type: Clip['type']) {
    const { structure, professional } = caller
    return database.transaction(async (tx) => {
      // One structure begins one film at a time, whichever process is asked.
      await tx.rows(`select id from structures where id = $1${tx.lock}`, [structure])
      if (await firstRow(tx, 'select 1 from films where id = $1', [id])) return
      await tx.run('delete from films where structure = $1 and lesson = $2 and published = 0', [
        structure,
        lesson,
      ])
      await tx.insert(
        'films',
        ['id', 'structure', 'lesson', 'type', 'bytes', 'put_by', 'put_at'],
        [[id, structure, lesson, type, bytes, professional, now()]],
      )
    })
  }

  /** Puts a whole film in the place of what the lesson showed. */
  async function publish(
    tx: Queries,
    film: ClipRow,
    structure: string,
    seconds: number | undefined,
  ): Promise<void> {
    const others = [structure, film.lesson, film.id]
    await tx.run('delete from films where structure = $1 and lesson = $2 and id <> $3', others)
    const values = [film.id, seconds ?? null, now()]
    await tx.run('update films set published = 1, seconds = $2, put_at = $3 where id = $1', values)
  }
}

/** The part's bytes. Throws a 400 unless they are as many as the part must hold. */
function bytesOf({ bytes, part, data }: Part): Buffer {
  const read = Buffer.from(data, 'base64')
  const wanted = Math.min(CLIP_PART, bytes - part * CLIP_PART)
  if (read.length !== wanted)
    throw new Refusal(400, 'cut-short', 'Cette partie de la vidéo n’a pas la taille attendue.')
  return read
}

const outOfOrder = () =>
  new Refusal(409, 'out-of-order', 'L’envoi de cette vidéo a été interrompu. Recommencez depuis le début.')

/** Names a film: nobody else's upload has the same name, and a part sent again finds its film. */
function idOf({ structure, professional }: AdviserCaller, lesson: string, upload: string): string {
  const hash = createHash('sha256').update(JSON.stringify([structure, professional, lesson, upload]))
  return hash.digest('base64url').slice(0, 32)
}

/** Keeps a part, once however often it is sent. */
async function keep(tx: Queries, id: string, part: number, data: Buffer): Promise<void> {
  const first = part * (CLIP_PART / ROW)
  const rows = Array.from({ length: Math.ceil(data.length / ROW) }, (_, index) => [
    id,
    first + index,
    data.subarray(index * ROW, (index + 1) * ROW).toString('base64'),
  ])
  await tx.run('delete from film_parts where film = $1 and place >= $2 and place < $3', [
    id,
    first,
    first + rows.length,
  ])
  await tx.insert('film_parts', ['film', 'place', 'data'], rows)
}

/** The whole file once its last part is there. */
async function wholeFile(tx: Queries, { id, bytes }: ClipRow): Promise<Buffer | undefined> {
  const places = Math.ceil(bytes / ROW)
  const { held } = (await firstRow<{ held: number }>(
    tx,
    'select cast(count(*) as integer) as held from film_parts where film = $1',
    [id],
  ))!
  return held === places ? Buffer.concat(await rowsOf(tx, id, 0, places - 1)) : undefined
}
