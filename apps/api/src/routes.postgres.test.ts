/** The routes' own tests, each trial on a PostgreSQL database of its own. */
import { afterAll } from 'vitest'
import { trialsOn } from './app.fixture.ts'
import { startCluster } from './database/postgres/cluster.fixture.ts'
import { openPostgres } from './database/postgres/open.ts'

const cluster = await startCluster()
afterAll(() => cluster.stop())
trialsOn(async () => openPostgres(await cluster.create()))

await import('./appointments/routes.test.ts')
await import('./erasure/erase.test.ts')
await import('./figures/routes.test.ts')
await import('./films/routes.test.ts')
await import('./following/routes.test.ts')
await import('./hours/routes.test.ts')
await import('./http/rights.test.ts')
await import('./http/bad-input.test.ts')
await import('./invitations/join.test.ts')
await import('./live/routes.test.ts')
await import('./professionals/routes.test.ts')
await import('./structure/routes.test.ts')
await import('./sync/routes.test.ts')
await import('./tutoring/routes.test.ts')
await import('./tutoring/safety.test.ts')
await import('./youths/routes.test.ts')
await import('./youths/people.test.ts')
await import('./start/upkeep.test.ts')
await import('./workshops/routes.test.ts')
await import('./start/guests.test.ts')
