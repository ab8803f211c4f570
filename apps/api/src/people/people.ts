import { firstRow, type Queries } from '../database/port.ts'
import { notFound } from '../http/refusal.ts'
import type { AdviserCaller } from '../http/serve.ts'

/** The name a youth reads beside what this professional says. */
export async function nameOf(
  queries: Queries,
  { professional }: Pick<AdviserCaller, 'professional'>,
): Promise<string> {
  const row = await firstRow<{ name: string }>(queries, 'select name from professionals where id = $1', [
    professional,
  ])
  if (!row) throw notFound()
  return row.name
}

/** Of these youths, those of the structure whose file is open; each once, in the order given. */
export async function followed(
  queries: Queries,
  youths: readonly string[],
  structure: string,
): Promise<string[]> {
  const asked = [...new Set(youths)]
  const marks = asked.map((_, index) => `$${index + 2}`).join(', ')
  const rows = await queries.rows<{ id: string }>(
    `select id from accounts where structure = $1 and archived_at is null and id in (${marks})`,
    [structure, ...asked],
  )
  const found = new Set(rows.map(({ id }) => id))
  return asked.filter((id) => found.has(id))
}
