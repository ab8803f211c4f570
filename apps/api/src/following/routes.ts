import type { Services } from '../services.ts'
import { asideRoutes } from './aside.ts'
import { cvRoutes } from './cv.ts'
import { groupRoutes } from './groups.ts'
import { keepSending, messageRoutes } from './messages.ts'
import { objectiveRoutes } from './objectives.ts'
import { placementRoutes } from './placements.ts'

/** What advisers say to youths and note of them; answers how to stop sending what waits for its hour. */
export function followingRoutes(services: Services): () => void {
  objectiveRoutes(services)
  messageRoutes(services)
  cvRoutes(services)
  asideRoutes(services)
  groupRoutes(services)
  placementRoutes(services)
  return keepSending(services)
}
