import { rmSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Database, Queries } from '../port.ts'
import { temporaryFolder } from '../temporary-folder.fixture.ts'
import { openSqlite } from './open.ts'

describe('transactions of SQLite that wait together', () => {
  let folder: string
  let database: Database
  let onDisk: Sqlite.Database
  /** Called before each commit, when nobody else waits. */
  let beforeCommit: () => void
  beforeEach(async () => {
    folder = temporaryFolder()
    const file = join(folder, 'x.sqlite')
    beforeCommit = () => undefined
    database = await openSqlite(file, async () => beforeCommit())
    onDisk = new Sqlite(file, { readonly: true })
  })
  afterEach(async () => {
    onDisk.close()
    await database.close()
    rmSync(folder, { recursive: true })
  })

  const note = (name: string) => (tx: Queries) => tx.insert('meta', ['name', 'value'], [[name, '1']])
  const held = () => onDisk.prepare('select name from meta order by name').pluck().all()

  it('are committed in one go, and none is answered before', async () => {
    const answered: string[] = []
    let commits = 0
    beforeCommit = () => {
      commits += 1
      expect(answered).toEqual([])
      expect(held()).toEqual([])
    }
    await Promise.all(
      ['a', 'b', 'c'].map((name) => database.transaction(note(name)).then(() => answered.push(name))),
    )
    expect(commits).toBe(1)
    expect(answered).toEqual(['a', 'b', 'c'])
    expect(held()).toEqual(['a', 'b', 'c'])
  })

  it('are undone alone when one fails', async () => {
    const done = await Promise.allSettled([
      database.transaction(note('a')),
      database.transaction(async (tx) => {
        await note('b')(tx)
        throw new Error('stop')
      }),
      database.transaction(async (tx) => {
        expect(await tx.rows("select name from meta where name = 'b'")).toEqual([])
        await note('c')(tx)
      }),
    ])
    expect(done.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect(held()).toEqual(['a', 'c'])
  })

  it('are all refused when SQLite undoes them all, and what comes next is taken', async () => {
    const done = await Promise.allSettled([
      database.transaction(note('a')),
      // What SQLite does by itself when the disk is full.
      database.transaction((tx) => tx.run('rollback')),
      database.transaction(note('b')),
    ])
    expect(done.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'fulfilled'])
    expect(held()).toEqual(['b'])
  })

  it('let in at most so many before the others are answered', async () => {
    const order: string[] = []
    await Promise.all(
      Array.from({ length: 100 }, (_, place) =>
        database
          .transaction(async (tx) => {
            await note(`n${place}`)(tx)
            if (place === 99) order.push('last ran')
          })
          .then(() => {
            if (place === 0) order.push('first answered')
          }),
      ),
    )
    expect(order).toEqual(['first answered', 'last ran'])
    expect(held()).toHaveLength(100)
  })
})
