import { Readable } from 'node:stream'
import { ROUTES } from '@trousseau/contract'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { firstRow } from '../database/port.ts'
import { notFound } from '../http/refusal.ts'
import type { Services } from '../services.ts'
import { putRoute } from './put.ts'
import { rangeAsked } from './ranges.ts'
import { CLIP_COLUMNS, clipOf, ROW, rowsOf, type ClipRow } from './rows.ts'

/** Rows read at a time: half a megabyte in memory for each phone that watches. */
const AT_A_TIME = 10

/** Films that a structure made in the place of ours: its administrators put them, its youths get them. */
export function filmRoutes(services: Services): void {
  const { serve, database } = services
  putRoute(services)

  serve(ROUTES.clips, async ({ caller }) => {
    const rows = await database.rows<ClipRow>(
      `select ${CLIP_COLUMNS} from films where structure = $1 and published = 1 order by lesson`,
      [caller.structure],
    )
    return { clips: rows.map(clipOf) }
  })

  serve(ROUTES.ownClips, async ({ caller }) => {
    const rows = await database.rows<ClipRow & { putAt: number; putBy: string }>(
      `select f.id, f.lesson, f.type, f.bytes, f.seconds, f.put_at as "putAt", p.name as "putBy"
       from films f join professionals p on p.id = f.put_by
       where f.structure = $1 and f.published = 1 order by f.lesson`,
      [caller.structure],
    )
    return { clips: rows.map((row) => ({ ...clipOf(row), putAt: row.putAt, putBy: row.putBy })) }
  })

  serve(ROUTES.clipFile, ({ params, request, reply }) => send(params.film, request, reply))
  serve(ROUTES.ownClipFile, ({ params, request, reply }) => send(params.film, request, reply))

  serve(ROUTES.dropClip, async ({ caller, params }) => {
    await database.run('delete from films where id = $1 and structure = $2', [params.film, caller.structure])
    return {}
  })

  async function send(id: string, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const film = await firstRow<ClipRow>(database, `select ${CLIP_COLUMNS} from films where id = $1`, [id])
    if (!film) throw notFound()
    const { bytes, type } = film
    const tag = `"${id}"`
    const stale = request.headers['if-range'] !== undefined && request.headers['if-range'] !== tag
    const range = stale ? undefined : rangeAsked(request.headers.range, bytes)
    void reply.headers({ 'accept-ranges': 'bytes', etag: tag })
    if (range === 'none')
      return reply
        .code(416)
        .headers({ 'content-range': `bytes */${bytes}` })
        .send()
    const [from, to] = range ?? [0, bytes - 1]
    if (range) void reply.code(206).header('content-range', `bytes ${from}-${to}/${bytes}`)
    return reply
      .headers({ 'content-type': type, 'content-length': to - from + 1 })
      .send(Readable.from(bytesOf(id, from, to), { objectMode: false }))
  }

  /** A film's bytes, first and last included. Throws when it was taken away on the way. */
  async function* bytesOf(id: string, from: number, to: number): AsyncGenerator<Buffer> {
    const last = Math.floor(to / ROW)
    for (let row = Math.floor(from / ROW); row <= last; row += AT_A_TIME) {
      const some = Buffer.concat(await rowsOf(database, id, row, Math.min(last, row + AT_A_TIME - 1)))
      const start = row * ROW
      const wanted = some.subarray(Math.max(0, from - start), to + 1 - start)
      if (wanted.length === 0) throw notFound()
      yield wanted
    }
  }
}
