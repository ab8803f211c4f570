import { describe, expect, it } from 'vitest'
import { SIGNAL_KINDS, signalsOf, urgencyOf } from './signals.ts'
import { watch, youthRow } from './youth-row.fixture.ts'

const NOW = new Date('2026-11-24T10:00:00').getTime()
const DAY = 86_400_000
const kinds = (row: Parameters<typeof signalsOf>[0]) => signalsOf(row, NOW).map(({ kind }) => kind)

describe('signalsOf', () => {
  it('is empty for who asks for nothing, a newcomer too', () => {
    expect(kinds(youthRow())).toEqual([])
    expect(kinds(youthRow({ lastActivity: NOW - 13 * DAY }))).toEqual([])
  })

  it('says every reason, the most pressing first', () => {
    const all = youthRow({
      joinedAt: NOW - DAY,
      lastActivity: NOW - 20 * DAY,
      watch: watch({
        unread: 2,
        waiting: 1,
        placement: true,
        help: ['n2'],
        stuck: [{ lesson: 'n2', exercise: 'envoyer', tries: 4 }],
        cvReady: true,
        open: 1,
        due: '2026-11-23',
        diagnosis: ['no-computer', 'needs-reading-aid'],
      }),
    })
    expect(kinds(all)).toEqual([...SIGNAL_KINDS])
    const [unread, , placement, , help, stuck, , late, silence] = signalsOf(all, NOW)
    expect(unread!.words).toBe('2 messages')
    expect(placement!.words).toBe('Demande de PMSMP')
    expect(help!.reason).toContain('pièce jointe')
    expect(stuck!.reason).toContain('4 essais')
    expect(late!.reason).toContain('23 nov.')
    expect(silence!.words).toMatch(/20\sjours/)
  })

  it('lets an objective be done on its very day', () => {
    expect(kinds(youthRow({ watch: watch({ open: 1, due: '2026-11-24' }) }))).toEqual([])
  })
})

describe('urgencyOf', () => {
  it('puts one unread message before everything else together', () => {
    const unread = youthRow({ watch: watch({ unread: 1 }) })
    const rest = youthRow({
      lastActivity: NOW - 30 * DAY,
      watch: watch({ waiting: 3, help: ['n1'], cvReady: true, diagnosis: ['no-computer'] }),
    })
    expect(urgencyOf(unread, NOW)).toBeGreaterThan(urgencyOf(rest, NOW))
    expect(urgencyOf(rest, NOW)).toBeGreaterThan(urgencyOf(youthRow(), NOW))
  })
})
