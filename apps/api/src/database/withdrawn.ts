import type { Queries } from './port.ts'

interface SaidRow {
  seq: number
  kind: string
  body: string
}

type Body = { pair?: string; text?: string; name?: string; thanks?: boolean }

/**
 * Takes what was written in a pair out of one of its two logs; numbers and order stay. With `all`, thanks and the
 * other's name go too. The stored progress is folded again from the log when it is next read.
 */
export async function withdrawWords(
  tx: Queries,
  account: string,
  pair: string,
  { kinds, all }: { kinds: readonly ('pair.said' | 'pair.wrote' | 'pair.made')[]; all: boolean },
): Promise<void> {
  const marks = kinds.map((_, index) => `$${index + 2}`).join(', ')
  const rows = await tx.rows<SaidRow>(
    `select seq, kind, body from events where account = $1 and kind in (${marks})`,
    [account, ...kinds],
  )
  for (const { seq, body } of rows) {
    const said = JSON.parse(body) as Body
    if (said.pair !== pair || (said.thanks && !all)) continue
    const blank = {
      ...said,
      ...(said.text !== undefined && { text: '' }),
      ...(all && said.name !== undefined && { name: '' }),
    }
    await tx.run('update events set body = $3 where account = $1 and seq = $2', [
      account,
      seq,
      JSON.stringify(blank),
    ])
  }
  await tx.run("update progress set fold = '', state = '{}' where account = $1", [account])
}

/** Before an account goes: its words leave the logs of those it was paired with. */
export async function withdrawFromOthers(tx: Queries, account: string): Promise<void> {
  const pairs = await tx.rows<{ id: string; other: string }>(
    `select id, case when tutor = $1 then mentee else tutor end as other from pairs
     where tutor = $1 or mentee = $1 order by id`,
    [account],
  )
  for (const { id, other } of pairs)
    await withdrawWords(tx, other, id, { kinds: ['pair.said', 'pair.made'], all: true })
}
