import type { FastifyInstance } from 'fastify'
import { ROUTES } from '@trousseau/contract'
import { firstRow } from '../database/port.ts'
import { Refusal } from '../http/refusal.ts'
import type { Services } from '../services.ts'

/** Streams a professional may hold open at once. */
const STREAMS = 2
/** Milliseconds between heartbeats; at each the session is read again, so a lost right closes within it. */
const HEARTBEAT = 4000

interface Stream {
  session: string
  close(): void
}

/** The stream of hints, and how to cut the streams of a session that ends. */
export interface Live {
  cut(session: string): void
}

/** `heartbeat` in milliseconds. */
export function liveRoutes(
  app: FastifyInstance,
  { serve, database, hints, now }: Services,
  heartbeat = HEARTBEAT,
): Live {
  const open = new Map<string, Set<Stream>>()

  serve(ROUTES.live, async ({ caller, request, reply }) => {
    const streams = open.get(caller.professional) ?? new Set()
    if (streams.size >= STREAMS) {
      throw new Refusal(429, 'too-many-streams', 'Le tableau de bord est déjà ouvert deux fois.', 30)
    }
    open.set(caller.professional, streams)
    reply.hijack()
    const { raw } = reply
    raw.writeHead(200, {
      ...(reply.getHeaders() as Record<string, string>),
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    })
    raw.write('retry: 3000\n\n')
    const deaf = hints.listen(caller.structure, () => raw.write('event: changed\ndata: {}\n\n'))
    const beat = setInterval(() => {
      void stillOpen(caller.session).then((valid) => {
        if (valid) raw.write(': ok\n\n')
        else stream.close()
      })
    }, heartbeat)
    const stream: Stream = {
      session: caller.session,
      close() {
        clearInterval(beat)
        deaf()
        streams.delete(stream)
        if (streams.size === 0) open.delete(caller.professional)
        raw.end()
      },
    }
    streams.add(stream)
    request.raw.once('close', () => stream.close())
    raw.once('close', () => stream.close())
    raw.on('error', () => stream.close())
  })

  async function stillOpen(session: string): Promise<boolean> {
    try {
      const row = await firstRow(
        database,
        'select 1 from professional_sessions where hash = $1 and expires_at > $2',
        [session, now()],
      )
      return row !== undefined
    } catch {
      return false
    }
  }

  const all = () => [...open.values()].flatMap((streams) => [...streams])
  app.addHook('preClose', async () => {
    for (const stream of all()) stream.close()
    hints.close()
  })
  return {
    cut(session) {
      for (const stream of all()) if (stream.session === session) stream.close()
    },
  }
}
