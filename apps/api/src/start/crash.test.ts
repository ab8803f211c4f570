import { rmSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { afterAll, expect, it } from 'vitest'
import { SQLITE_FILE } from '../database/open.ts'
import { temporaryFolder } from '../database/temporary-folder.fixture.ts'
import { launch, surviveCrashes } from './crash.fixture.ts'

/** `CRASHES=200` for the whole proof. */
const CRASHES = Number(process.env.CRASHES ?? 20)

const folder = temporaryFolder()
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it(
  'loses nothing it said was kept when killed under load',
  { timeout: 60_000 + CRASHES * 10_000 },
  async () => {
    const env = { DATA_DIR: folder }
    let server = await launch(env)
    const crash = async () => {
      await server.kill()
      server = await launch(env)
    }
    try {
      const survived = await surviveCrashes(() => server, crash, CRASHES)
      console.log(JSON.stringify({ figure: 'crashes', database: 'sqlite', ...survived }))
      expect(survived).toMatchObject({ crashes: CRASHES, lost: 0, doubled: 0 })
      expect(survived.kept).toBeGreaterThan(CRASHES * 5)
    } finally {
      await server.kill()
    }
    const left = new Sqlite(join(folder, SQLITE_FILE))
    expect(left.pragma('integrity_check', { simple: true })).toBe('ok')
    expect(left.pragma('foreign_key_check')).toEqual([])
    left.close()
  },
)
