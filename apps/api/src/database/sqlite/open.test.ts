import { rmSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { harden, openSqlite } from './open.ts'
import { temporaryFolder } from '../temporary-folder.fixture.ts'

describe('SQLite', () => {
  let folder: string
  beforeEach(() => void (folder = temporaryFolder()))
  afterEach(() => rmSync(folder, { recursive: true }))
  const file = () => join(folder, 'x.sqlite')

  it('is durable on both connections, also when opened again', async () => {
    for (let time = 0; time < 2; time++) {
      const database = await openSqlite(file())
      for (const [name, wanted] of [
        ['journal_mode', 'wal'],
        ['synchronous', 2],
        ['foreign_keys', 1],
      ] as const) {
        const read = await database.rows<Record<string, unknown>>(`pragma ${name}`)
        const written = await database.transaction((tx) => tx.rows<Record<string, unknown>>(`pragma ${name}`))
        expect(read[0]?.[name]).toBe(wanted)
        expect(written[0]?.[name]).toBe(wanted)
      }
      await database.close()
    }
  })

  it('refuses a file that is not in WAL', () => {
    const plain = new Sqlite(file())
    expect(() => harden(plain)).toThrow('journal_mode is delete')
    plain.close()
  })

  it('reads nothing that is not committed, and all that is', async () => {
    const database = await openSqlite(file())
    await database.transaction(async (tx) => {
      await tx.insert('meta', ['name', 'value'], [['a', '1']])
      expect(await database.rows("select value from meta where name = 'a'")).toEqual([])
      expect(await tx.rows('select value from meta where name = $1', ['a'])).toEqual([{ value: '1' }])
    })
    expect(await database.rows("select value from meta where name = 'a'")).toEqual([{ value: '1' }])
    await database.close()
  })

  it('binds parameters by number, in any order and more than once', async () => {
    const database = await openSqlite(file())
    const rows = await database.rows('select $2 as b, $1 as a, $2 as again, $10 as ten', [
      1,
      'x',
      3,
      4,
      5,
      6,
      7,
      8,
      9,
      null,
    ])
    expect(rows).toEqual([{ b: 'x', a: 1, again: 'x', ten: null }])
    await database.close()
  })
})
