import { afterAll } from 'vitest'
import { startCluster } from '../database/postgres/cluster.fixture.ts'
import { lookForTraces } from './traces.fixture.ts'

const cluster = await startCluster()
afterAll(() => cluster.stop())

lookForTraces('PostgreSQL', () => cluster.create())
