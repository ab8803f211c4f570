import type { Stamp } from '../clock.ts'
import type { BodyOf } from '../events/kinds.ts'
import type { Progress, Written } from '../progress/progress.ts'

/** The lesson whose proof prepares a request, and the exercise that holds it. */
export const PLACEMENT_PROOF = { lesson: 'o4', exercise: 'ma-demande' } as const

/** A request for a PMSMP and what was said of it; each part is absent until it happened. */
export interface PlacementProgress {
  asked?: Written<BodyOf<'placement.asked'>>
  judged?: Written<BodyOf<'placement.judged'>>
}

/** A request as both sides read it. `asked` waits for someone; `taken`: an adviser sees to it. */
export interface Placement {
  id: string
  askedAt: Stamp
  job?: string
  place?: string
  dates?: string
  check?: string
  state: 'asked' | 'taken' | 'agreed' | 'declined'
  movedAt: Stamp
  /** Who took it up, and their word. */
  from?: string
  words?: string
}

/** Requests, the newest first; one changed since it was judged waits again. */
export function placementsOf(progress: Progress): Placement[] {
  return Object.entries(progress.placements)
    .flatMap(([id, { asked, judged }]): Placement[] => {
      if (!asked) return []
      const { request: _, ...said } = asked.value
      const heard = judged && judged.at > asked.at ? judged : undefined
      return [
        {
          ...{ id, askedAt: asked.at, ...said, state: heard?.value.verdict ?? 'asked' },
          movedAt: heard?.at ?? asked.at,
          ...(heard && { from: heard.value.from }),
          ...(heard?.value.words !== undefined && { words: heard.value.words }),
        },
      ]
    })
    .sort((a, b) => (a.askedAt > b.askedAt ? -1 : 1))
}
