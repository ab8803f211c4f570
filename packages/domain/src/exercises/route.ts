import * as z from 'zod/mini'
import { exerciseKind, verdict } from './kind.ts'
import { placement } from './placing.ts'
import { exerciseHead, itemId, label, nudge, sentence } from './texts.ts'

const time = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/))

const exercise = z.strictObject({
  ...exerciseHead,
  kind: z.literal('route'),
  /** When one is expected there. */
  expectedAt: time,
  /** Minutes one wants to be early. */
  margin: z.int().check(z.minimum(0), z.maximum(60)),
  legs: z
    .array(
      z.strictObject({
        id: itemId,
        by: z.enum(['walk', 'bus', 'tram', 'metro', 'train', 'bike', 'car']),
        /** What the line is called: « Bus 12 ». */
        line: label,
        from: label,
        to: label,
        /** Minutes to walk from the end of the leg before, or from home, to this one. */
        walk: z.optional(z.int().check(z.minimum(0), z.maximum(60))),
        departures: z
          .array(
            z.strictObject({
              id: itemId,
              leaves: time,
              arrives: time,
              /** A mark in the timetable: « sauf samedi ». */
              note: z.optional(label),
              /** Why this one doesn't run that day. */
              trap: z.optional(sentence),
            }),
          )
          .check(z.minLength(2), z.maxLength(8)),
      }),
    )
    .check(z.minLength(1), z.maxLength(4)),
  /** Minutes to walk from the last stop to the door. */
  lastWalk: z.optional(z.int().check(z.minimum(0), z.maximum(60))),
  /** Said when one would come late or without the margin. */
  late: sentence,
  /** Said when a connection can't be caught. */
  missed: sentence,
  /** Said when one would wait there for more than an hour. */
  early: sentence,
  planB: z.optional(
    z.strictObject({
      ask: sentence,
      options: z
        .array(
          z.strictObject({ id: itemId, text: label, right: z.optional(z.boolean()), feedback: sentence }),
        )
        .check(z.minLength(2), z.maxLength(4)),
    }),
  ),
  done: sentence,
})

type Route = z.infer<typeof exercise>

/** Minutes since midnight of `HH:MM`. */
export function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
}

/** What to reproach to the departures chosen (leg id → departure id), leg by leg. */
function timing(exercise: Route, chosen: ReadonlyMap<string, string>): string[] {
  let ready = 0
  for (const leg of exercise.legs) {
    const departure = leg.departures.find(({ id }) => id === chosen.get(leg.id))
    if (!departure) return [nudge(exercise)]
    if (departure.trap !== undefined) return [departure.trap]
    if (minutesOf(departure.leaves) < ready + (ready > 0 ? (leg.walk ?? 0) : 0)) return [exercise.missed]
    ready = minutesOf(departure.arrives)
  }
  const spare = minutesOf(exercise.expectedAt) - (ready + (exercise.lastWalk ?? 0))
  if (spare < exercise.margin) return [exercise.late]
  return spare > exercise.margin + 60 ? [exercise.early] : []
}

/** A timetable planner: departures that arrive in time, with a margin, and a plan B. */
export const route = exerciseKind({
  exercise,
  answer: z.strictObject({ departures: placement, planB: z.optional(itemId) }),
  doing: true,
  score(exercise, answer) {
    const chosen = new Map(Object.entries(answer.departures))
    const reproaches = chosen.size > exercise.legs.length ? [nudge(exercise)] : timing(exercise, chosen)
    if (exercise.planB && reproaches.length === 0) {
      const option = exercise.planB.options.find(({ id }) => id === answer.planB)
      if (!option?.right) reproaches.push(option?.feedback ?? exercise.planB.ask)
    }
    return verdict(reproaches, exercise.done)
  },
})
