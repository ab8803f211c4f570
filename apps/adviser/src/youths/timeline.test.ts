import type { TimelineItem } from '@trousseau/contract'
import { describe, expect, it } from 'vitest'
import { timelineDays } from './timeline.ts'

const at = (text: string) => new Date(text).getTime()
const NOW = at('2026-11-23T15:00:00')
let seq = 0
const item = (kind: TimelineItem['kind'], when: string, more: Partial<TimelineItem> = {}): TimelineItem => ({
  seq: ++seq,
  at: at(when),
  kind,
  ...(kind === 'joined' ? {} : { lesson: 'x99' }),
  ...more,
})
const told = (items: TimelineItem[]) =>
  timelineDays(items, NOW).map((day) => [day.title, ...day.entries.map((entry) => entry.says)])

describe('timelineDays', () => {
  it('groups by day, the latest first, whatever the order received', () => {
    expect(
      told([
        item('opened', '2026-11-22T10:00:00'),
        item('key', '2026-11-23T09:00:00'),
        item('joined', '2026-11-16T09:00:00'),
        item('film', '2026-11-22T10:04:00'),
      ]),
    ).toEqual([
      ['Aujourd’hui', 'A gagné la clé “x99”'],
      ['Hier', 'A regardé le film de “x99”', 'A ouvert la leçon “x99”'],
      ['Lundi 16 novembre', 'A rejoint la structure'],
    ])
  })

  it('counts tries in a row of one exercise, not of another', () => {
    expect(
      told([
        item('tried', '2026-11-23T09:00:00', { exercise: 'a', try: 1 }),
        item('tried', '2026-11-23T09:01:00', { exercise: 'a', try: 2 }),
        item('tried', '2026-11-23T09:02:00', { exercise: 'a', try: 3 }),
        item('tried', '2026-11-23T09:03:00', { exercise: 'b', try: 1 }),
      ]),
    ).toEqual([['Aujourd’hui', 'A essayé un exercice de “x99”', 'A essayé 3 fois un exercice de “x99”']])
  })

  it('tells a success with the try it took, and not the tries again', () => {
    expect(
      told([
        item('tried', '2026-11-23T09:00:00', { exercise: 'a', try: 1 }),
        item('tried', '2026-11-23T09:01:00', { exercise: 'a', try: 2 }),
        item('done', '2026-11-23T09:02:00', { exercise: 'a', try: 3 }),
        item('done', '2026-11-23T09:05:00', { exercise: 'b', try: 1 }),
      ]),
    ).toEqual([
      [
        'Aujourd’hui',
        'A réussi un exercice de “x99” du premier coup',
        'A réussi un exercice de “x99” en 3 essais',
      ],
    ])
  })

  it('keeps the youth’s own words apart', () => {
    const [day] = timelineDays(
      [item('rated', '2026-11-23T09:00:00', { face: 'lost', words: 'trop vite' })],
      NOW,
    )
    expect(day?.entries[0]).toMatchObject({ says: 'N’a pas compris “x99”', words: 'trop vite' })
  })
})
