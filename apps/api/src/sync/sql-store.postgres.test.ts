import { afterAll, beforeAll } from 'vitest'
import { startCluster, type Cluster } from '../database/postgres/cluster.fixture.ts'
import { openPostgres } from '../database/postgres/open.ts'
import { storeContract } from './store.contract.ts'

let cluster: Cluster
beforeAll(async () => void (cluster = await startCluster()))
afterAll(() => cluster.stop())

storeContract('PostgreSQL', async () => openPostgres(await cluster.create()))
