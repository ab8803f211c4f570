import { describe, expect, it } from 'vitest'
import { changedRows } from './changes.ts'
import { youthRow } from './youth-row.fixture.ts'

describe('changedRows', () => {
  const before = [youthRow({ id: 'a' }), youthRow({ id: 'b', keys: 1 }), youthRow({ id: 'c' })]

  it('is empty on the first reading', () => expect(changedRows(undefined, before)).toEqual([]))
  it('is empty when nothing moved', () => expect(changedRows(before, structuredClone(before))).toEqual([]))
  it('names who won a key, who moved and who came', () => {
    const after = [
      youthRow({ id: 'a', lastActivity: 5 }),
      youthRow({ id: 'b', keys: 2 }),
      youthRow({ id: 'c' }),
      youthRow({ id: 'd' }),
    ]
    expect(changedRows(before, after)).toEqual(['a', 'b', 'd'])
  })
})
