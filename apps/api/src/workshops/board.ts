import type { ReplyOfRoute, ROUTES } from '@trousseau/contract'
import { stampMs, type Key, type Progress } from '@trousseau/domain'
import type { Services } from '../services.ts'
import { GUEST, GUESTS_KEPT } from '../people/guests.ts'

type Phone = ReplyOfRoute<typeof ROUTES.workshopBoard>['phones'][number]

interface Member {
  id: string
  name: string
  reason: string | null
  joinedAt: number
}

/** Who is in a workshop and where each one is, from their logs: right whatever the network lost on the way. */
export async function phonesOf(
  { database, store, content }: Pick<Services, 'database' | 'store' | 'content'>,
  workshop: { id: string; createdAt: number; endsAt: number },
): Promise<Phone[]> {
  const members = await database.rows<Member>(
    `select a.id, a.first_name as name, a.archive_reason as reason, m.joined_at as "joinedAt"
     from workshop_members m join accounts a on a.id = m.account
     where m.workshop = $1 order by a.first_name, a.id`,
    [workshop.id],
  )
  const phones = await Promise.all(
    members.map(async ({ reason, ...member }): Promise<Phone | undefined> => {
      const figures = await store.figures(member.id).catch((error: unknown) => {
        if (error instanceof Error && error.name === 'AccountGone') return undefined
        throw error
      })
      if (!figures) return undefined
      const guest = reason === GUEST
      return {
        ...member,
        guest,
        erasedOn: guest ? workshop.endsAt + GUESTS_KEPT : null,
        where: whereIs(figures.progress, workshop.createdAt, content),
        keys: keysSince(figures.won, workshop.createdAt),
      }
    }),
  )
  return phones.filter((phone) => phone !== undefined)
}

/** The last lesson touched since the workshop began; a phone's clock may be some minutes off. */
function whereIs(progress: Progress, since: number, content: Services['content']): Phone['where'] {
  const last = Object.entries(progress.lessons)
    .filter(([, { last }]) => stampMs(last) >= since - CLOCKS)
    .reduce<[string, Progress['lessons'][string]] | undefined>(
      (found, entry) => (found && found[1].last >= entry[1].last ? found : entry),
      undefined,
    )
  const lesson = last && content.lessons.get(last[0])
  if (!last || !lesson) return null
  const done = lesson.exercises.filter(({ id }) => last[1].exercises[id]?.right !== undefined).length
  return { lesson: lesson.id, done, steps: lesson.exercises.length, at: stampMs(last[1].last) }
}

const CLOCKS = 5 * 60_000

function keysSince(won: readonly Key[], since: number): string[] {
  return won.filter(({ at }) => stampMs(at) >= since - CLOCKS).map(({ lesson }) => lesson)
}
