import type { Services } from '../services.ts'
import { judgingRoutes } from './judging.ts'
import { moderatingRoutes } from './moderating.ts'
import { overviewRoutes } from './overview.ts'
import { ownTutoringRoutes } from './own.ts'
import { pairingRoutes } from './pairing.ts'
import { readingRoutes } from './reading.ts'

export function tutoringRoutes(services: Services): void {
  ownTutoringRoutes(services)
  judgingRoutes(services)
  pairingRoutes(services)
  moderatingRoutes(services)
  readingRoutes(services)
  overviewRoutes(services)
}
