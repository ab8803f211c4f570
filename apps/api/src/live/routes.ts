import { setTimeout as pause } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'
import { ROUTES } from '@trousseau/contract'
import { firstRow } from '../database/port.ts'
import { Refusal } from '../http/refusal.ts'
import type { AdviserCaller } from '../http/serve.ts'
import type { Services } from '../services.ts'
import { createPlaces } from './places.ts'

/** Streams a professional may hold open at once. */
const STREAMS = 2
/** Milliseconds between heartbeats; at each the session is read again, so a lost right closes within it. */
const HEARTBEAT = 4000
/** Milliseconds the database has to say that a right still holds: a stream nobody can vouch for is closed. */
const PATIENCE = 800

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
  const open = new Set<Stream>()
  const takePlace = createPlaces(STREAMS, database.peers)

  serve(ROUTES.live, async ({ caller, request, reply }) => {
    const leavePlace = await takePlace(caller.professional)
    if (!leavePlace) {
      throw new Refusal(429, 'too-many-streams', 'Le tableau de bord est déjà ouvert deux fois.', 30)
    }
    if (reply.raw.destroyed) return leavePlace()
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
      void holds(caller).then((valid) => {
        if (!valid) stream.close()
        else if (open.has(stream)) raw.write(': ok\n\n')
      })
    }, heartbeat)
    const stream: Stream = {
      session: caller.session,
      close() {
        if (!open.delete(stream)) return
        clearInterval(beat)
        deaf()
        leavePlace()
        raw.end()
      },
    }
    open.add(stream)
    request.raw.once('close', () => stream.close())
    raw.once('close', () => stream.close())
    raw.on('error', () => stream.close())
  })

  /** Whether the session is open and its owner still of the structure whose changes they hear. */
  async function holds({ session, professional, structure }: AdviserCaller): Promise<boolean> {
    const asked = firstRow(
      database,
      `select 1 from professional_sessions t join professionals p on p.id = t.professional
       where t.hash = $1 and t.expires_at > $2 and p.id = $3 and p.structure = $4`,
      [session, now(), professional, structure],
    )
    const row = await Promise.race([asked, pause(PATIENCE, undefined, { ref: false })]).catch(() => undefined)
    return row !== undefined
  }

  app.addHook('preClose', async () => {
    for (const stream of open) stream.close()
    hints.close()
  })
  return {
    cut(session) {
      for (const stream of open) if (stream.session === session) stream.close()
    },
  }
}
