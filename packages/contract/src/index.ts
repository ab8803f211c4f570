import { join, leave, membership } from './routes/joining.ts'
import { invite, live, me, signIn, signOut, youths, youthTimeline } from './routes/professionals.ts'
import { health, openapi } from './routes/service.ts'
import { sync } from './routes/sync.ts'

/** Every route of the API, one line each. */
export const ROUTES = {
  health,
  openapi,
  join,
  membership,
  leave,
  sync,
  signIn,
  signOut,
  me,
  youths,
  youthTimeline,
  invite,
  live,
} as const

export type RouteName = keyof typeof ROUTES

export * from './route.ts'
export * from './failure.ts'
export * from './codes.ts'
export { PAGE_LIMIT, PUSH_LIMIT } from './routes/sync.ts'
export type { TimelineItem, YouthRow } from './routes/professionals.ts'
