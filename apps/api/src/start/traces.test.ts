import { lookForTraces } from './traces.fixture.ts'

lookForTraces('SQLite')
