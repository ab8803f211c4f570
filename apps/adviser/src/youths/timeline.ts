import type { TimelineItem } from '@trousseau/contract'
import { m } from '../paraglide/messages.js'
import { calendarDays, dayWords } from '../time/relative.ts'
import { lessonWords } from '../words/modules.ts'

/** A line of the timeline: one thing done, or several tries of the same exercise in a row. */
export interface Entry {
  seq: number
  /** Milliseconds since 1970. */
  at: number
  kind: TimelineItem['kind']
  lesson: string | undefined
  says: string
  /** The youth's own words. */
  words: string | undefined
}

export interface TimelineDay {
  title: string
  entries: Entry[]
}

/** Groups what was done by day, the latest first. Times in milliseconds. */
export function timelineDays(items: readonly TimelineItem[], now: number): TimelineDay[] {
  const days: { at: number; items: TimelineItem[] }[] = []
  for (const item of [...items].sort((a, b) => b.at - a.at || b.seq - a.seq)) {
    const day = days.at(-1)
    if (day && calendarDays(item.at, day.at) === 0) day.items.push(item)
    else days.push({ at: item.at, items: [item] })
  }
  return days.map((day) => ({ title: dayWords(day.at, now), entries: entriesOf(day.items) }))
}

/** Lines of one day. Tries that led to a success are told by it; other tries of one exercise in a row are one line. */
function entriesOf(items: readonly TimelineItem[]): Entry[] {
  const entries: Entry[] = []
  for (let index = 0; index < items.length; index++) {
    const item = items[index]!
    let tries = 1
    while (item.kind === 'tried' || item.kind === 'done') {
      const earlier = items[index + 1]
      if (earlier?.kind !== 'tried' || !sameExercise(earlier, item)) break
      index += 1
      tries += 1
    }
    entries.push({
      seq: item.seq,
      at: item.at,
      kind: item.kind,
      lesson: item.lesson,
      says: sentenceOf(item, tries),
      words: item.words,
    })
  }
  return entries
}

function sameExercise(a: TimelineItem, b: TimelineItem): boolean {
  return a.lesson === b.lesson && a.exercise === b.exercise
}

function sentenceOf(item: TimelineItem, tries: number): string {
  const lesson = lessonWords(item.lesson)
  switch (item.kind) {
    case 'joined':
      return m.saidJoined()
    case 'opened':
      return m.saidOpened({ lesson })
    case 'film':
      return m.saidFilm({ lesson })
    case 'tried':
      return m.saidTried({ lesson, count: tries })
    case 'done': {
      const count = item.try ?? tries
      return count > 1 ? m.saidDoneAfter({ lesson, count }) : m.saidDone({ lesson })
    }
    case 'key':
      return m.saidKey({ lesson })
    case 'help':
      return m.saidHelp({ lesson })
    case 'rated':
      return { helped: m.saidHelped, unsure: m.saidUnsure, lost: m.saidLost }[item.face ?? 'unsure']({
        lesson,
      })
  }
}
