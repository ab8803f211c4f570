import type { Stamp } from '../clock.ts'
import type { AppointmentProgress, Progress } from '../progress/progress.ts'

/**
 * Where an appointment stands for one youth. `asked`: no answer yet, or it was moved since; `asking`: the answer is on
 * its way to the server, which counts the places; `waiting`: on the waiting list.
 */
export type AppointmentState = 'asked' | 'asking' | 'coming' | 'waiting' | 'away' | 'cancelled'

/** An appointment as both sides read it. */
export interface Appointment {
  id: string
  title: string
  /** Milliseconds since 1970. */
  startsAt: number
  minutes: number
  place?: string
  words?: string
  /** How many may come; absent, it is for this youth alone or for everyone told. */
  places?: number
  from: string
  state: AppointmentState
  /** What the adviser said when cancelling. */
  cancelWords?: string
  /** Whether the youth was there, once it was noted. */
  present?: boolean
  /** Stamp of when it was last set or cancelled. */
  saidAt: Stamp
}

/** Every appointment there was, the nearest first. */
export function appointmentsOf(progress: Progress): Appointment[] {
  return Object.entries(progress.appointments)
    .flatMap(([id, parts]) => appointmentOf(id, parts) ?? [])
    .sort((a, b) => a.startsAt - b.startsAt || (a.id < b.id ? -1 : 1))
}

/** Those that are not over at `now`, in milliseconds since 1970; what was cancelled stays until its hour. */
export function comingAppointments(progress: Progress, now: number): Appointment[] {
  return appointmentsOf(progress).filter((one) => endsAt(one) > now)
}

/** When it is over, in milliseconds since 1970. */
export function endsAt({ startsAt, minutes }: Pick<Appointment, 'startsAt' | 'minutes'>): number {
  return startsAt + minutes * 60_000
}

/** `undefined` for one whose setting has not come yet. */
function appointmentOf(id: string, parts: AppointmentProgress): Appointment | undefined {
  const { set, cancelled, attended } = parts
  if (!set) return undefined
  const gone = cancelled !== undefined && cancelled.at > set.at ? cancelled : undefined
  const { appointment: _, ...said } = set.value
  return {
    id,
    ...said,
    state: gone ? 'cancelled' : answerOf(set.value, parts),
    saidAt: (gone ?? set).at,
    ...(gone?.value.words && { cancelWords: gone.value.words }),
    ...(attended && { present: attended.value.present }),
  }
}

function answerOf(
  { startsAt, places }: { startsAt: number; places?: number | undefined },
  { answered, seated }: AppointmentProgress,
): AppointmentState {
  if (!answered) return 'asked'
  // A seat is kept when the day moves; a word given for another hour is asked again.
  if (places === undefined && answered.value.startsAt !== startsAt) return 'asked'
  if (!answered.value.comes) return 'away'
  if (places === undefined) return 'coming'
  if (seated?.value.answer !== answered.id) return 'asking'
  return seated.value.seat === 'taken' ? 'coming' : 'waiting'
}
