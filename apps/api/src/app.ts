import cookie from '@fastify/cookie'
import { readContent, type Content } from '@trousseau/content/node'
import Fastify, { LogController, type FastifyInstance, type FastifyServerOptions } from 'fastify'
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import type { Database } from './database/port.ts'
import { appointmentRoutes } from './appointments/routes.ts'
import { ensureEpoch } from './database/epoch.ts'
import type { Tombstones } from './database/tombstones.ts'
import { deviceRoutes } from './devices/routes.ts'
import { serveDocuments, type Folders } from './documents/documents.ts'
import { accountEraser, replayErasures } from './erasure/erase.ts'
import { figureRoutes } from './figures/routes.ts'
import { filmRoutes } from './films/routes.ts'
import { followingRoutes } from './following/routes.ts'
import { answerFailure, answerFailures } from './http/failures.ts'
import { readJsonBodies } from './http/json-body.ts'
import { refuseOtherSites } from './http/same-origin.ts'
import { refuseUndeclared, server } from './http/serve.ts'
import { hoursRoutes } from './hours/routes.ts'
import { inviteRoutes } from './invitations/invite.ts'
import { joinRoutes } from './invitations/join.ts'
import { createHints } from './live/hints.ts'
import { liveRoutes } from './live/routes.ts'
import { directoryRoutes, type Directory } from './professionals/directory.ts'
import { enteringRoutes } from './professionals/entering.ts'
import { passkeyRoutes } from './professionals/passkeys.ts'
import { professionalRoutes } from './professionals/routes.ts'
import { securityRoutes } from './professionals/security.ts'
import { teamRoutes } from './professionals/team.ts'
import { welcomeRoutes } from './professionals/welcome.ts'
import { serviceRoutes } from './service/routes.ts'
import type { Services } from './services.ts'
import { gatekeeper } from './sessions/gatekeeper.ts'
import { sqlStore } from './sync/sql-store.ts'
import { structureRoutes } from './structure/routes.ts'
import { syncRoutes } from './sync/routes.ts'
import { endPairsOf } from './tutoring/endings.ts'
import { answerRequests } from './tutoring/requests.ts'
import { tutoringRoutes } from './tutoring/routes.ts'
import { workshopRoutes } from './workshops/routes.ts'
import { youthRoutes } from './youths/routes.ts'

export interface AppOptions {
  /** Open and migrated; the app closes it. */
  database: Database
  /** Where erasures are noted outside the database; what it lists and is still there is erased first. */
  tombstones?: Tombstones
  content?: Content
  /** Milliseconds since 1970. */
  now?: () => number
  /** Whether demo structures are let in: never in production. */
  demo: boolean
  /** Where the built apps lie; absent, only the API is served. */
  folders?: Folders
  /** Milliseconds between heartbeats of the live streams. */
  heartbeat?: number
  /** Where professionals may sign in beside here. */
  directory?: Directory
  logger?: FastifyServerOptions['logger']
  /** Whether a reverse proxy in front says the real address and protocol. */
  trustProxy?: boolean
  https?: { key: string; cert: string }
}

/** The server, whole but not listening. */
export async function buildApp(options: AppOptions): Promise<FastifyInstance & { services: Services }> {
  const { database, demo, now = Date.now, content = readContent() } = options
  await ensureEpoch(database)
  await replayErasures(database, options.tombstones?.all() ?? [])
  const app = Fastify({
    logger: options.logger ?? false,
    logController: new LogController({ disableRequestLogging: true }),
    // The nearest proxy alone: what a client says of its own address before it is not believed.
    trustProxy: options.trustProxy ? (_address, hop) => hop === 0 : false,
    https: options.https ?? null,
    exposeHeadRoutes: false,
    forceCloseConnections: true,
    requestTimeout: 30_000,
    connectionTimeout: 0,
    keepAliveTimeout: 20_000,
    routerOptions: { maxParamLength: 128, ignoreTrailingSlash: false },
    frameworkErrors: answerFailure,
  }) as unknown as FastifyInstance
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  answerFailures(app)
  readJsonBodies(app)
  refuseUndeclared(app)
  await app.register(cookie)
  app.addHook('onRequest', async (request) => refuseOtherSites(request))
  app.addHook('onClose', () => database.close())

  const hints = createHints(database.peers)
  const erase = accountEraser({ database, hints, now, tombstones: options.tombstones })
  const services: Services = {
    serve: server(app, gatekeeper({ database, now, demo })),
    database,
    store: sqlStore(database, content, now),
    content,
    hints,
    async erase(account) {
      await endPairsOf(services, account)
      return erase(account)
    },
    now,
    demo,
  }
  serviceRoutes(services)
  joinRoutes(services)
  deviceRoutes(services)
  const seats = appointmentRoutes(services)
  app.addHook('preClose', async () => seats.stop())
  syncRoutes(services, seats, answerRequests(services))
  inviteRoutes(services)
  youthRoutes(services)
  tutoringRoutes(services)
  const stopSending = followingRoutes(services)
  app.addHook('preClose', async () => stopSending())
  const live = liveRoutes(app, services, options.heartbeat)
  professionalRoutes(services, live)
  welcomeRoutes(services)
  enteringRoutes(services)
  passkeyRoutes(services)
  directoryRoutes(services, options.directory)
  securityRoutes(services, live)
  teamRoutes(services, live)
  structureRoutes(services)
  hoursRoutes(services)
  figureRoutes(services)
  filmRoutes(services)
  workshopRoutes(services)
  await serveDocuments(app, options.folders)
  return Object.assign(app, { services })
}
