import { backupDrill } from './drill.fixture.ts'

backupDrill('SQLite')
