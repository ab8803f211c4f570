import { getTableConfig as postgresTable, PgTable } from 'drizzle-orm/pg-core'
import { getTableConfig as sqliteTable, SQLiteTable } from 'drizzle-orm/sqlite-core'
import { expect, it } from 'vitest'
import * as postgres from './postgres/schema.ts'
import * as sqlite from './sqlite/schema.ts'

type Config = ReturnType<typeof postgresTable> | ReturnType<typeof sqliteTable>

/** What a backup of one database and a query written once count on. */
function described({ name, columns, indexes, foreignKeys, primaryKeys }: Config) {
  const links = foreignKeys.map((key) => {
    const { foreignTable, columns, foreignColumns } = key.reference()
    const names = (some: { name: string }[]) => some.map((column) => column.name).join()
    const target = foreignTable[Symbol.for('drizzle:Name') as never] as string
    return `${names(columns)} → ${target} ${names(foreignColumns)} ${key.onDelete ?? 'no action'}`
  })
  return {
    name,
    columns: columns.map((column) => ({
      name: column.name,
      isNumber: column.dataType === 'number',
      notNull: column.notNull,
      primary: column.primary,
      default: column.default,
    })),
    primary: primaryKeys.map((key) => key.columns.map((column) => column.name)),
    indexes: indexes.map(({ config }) => ({
      name: config.name,
      unique: config.unique,
      // SQLite's may go on with columns a list reads; entries of PostgreSQL's have little room.
      columns: config.columns
        .map((column) => (column as { name: string }).name)
        .slice(0, config.unique ? undefined : 2),
    })),
    links: links.sort(),
  }
}

it('is the same on both databases', () => {
  const onSqlite = Object.values(sqlite).filter((table) => table instanceof SQLiteTable)
  const onPostgres = Object.values(postgres).filter((table) => table instanceof PgTable)
  expect(onSqlite.length).toBeGreaterThan(10)
  expect(onPostgres.map((table) => described(postgresTable(table)))).toEqual(
    onSqlite.map((table) => described(sqliteTable(table))),
  )
})
