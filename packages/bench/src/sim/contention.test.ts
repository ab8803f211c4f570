import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openSqlite } from '@trousseau/api/database/sqlite/open.ts'
import { expect, it } from 'vitest'
import { contend, contended } from './contention.ts'

it('loses, skips and doubles nothing under writers and a polling reader, on SQLite', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'trousseau-contention-'))
  const database = await openSqlite(join(folder, 'x.sqlite'))
  const parts = await contended([database])
  const result = await contend({ ...parts, writers: 8, batch: 5, goesOn: (pushes) => pushes < 300 })
  await database.close()
  rmSync(folder, { recursive: true })
  expect(result).toMatchObject({ written: 1500, lost: 0, holes: 0, doubled: 0 })
})
