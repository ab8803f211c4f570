import { LESSONS } from '@trousseau/content'
import type { TimelineItem } from '@trousseau/contract'
import { m } from '../paraglide/messages.js'

const titles = new Map(LESSONS.map((lesson) => [lesson.id, lesson.title]))

/** A lesson's title; its id when this version of the app doesn't know it. */
export const lessonTitle = (id: string | undefined): string => titles.get(id ?? '') ?? id ?? ''

/** One line of what happened, as the adviser's page tells it. */
export function sentenceOf(item: TimelineItem): string {
  const lesson = lessonTitle(item.lesson)
  switch (item.kind) {
    case 'joined':
      return m.seen_joined()
    case 'opened':
      return m.seen_opened({ lesson })
    case 'film':
      return m.seen_film({ lesson })
    case 'tried':
      return m.seen_tried({ lesson, count: item.try ?? 1 })
    case 'done':
      return m.seen_done({ lesson, count: item.try ?? 1 })
    case 'key':
      return m.seen_key({ lesson })
    case 'help':
      return m.seen_help({ lesson })
    case 'rated':
      return { helped: m.seen_helped, unsure: m.seen_unsure, lost: m.seen_lost }[item.face ?? 'unsure']({
        lesson,
      })
  }
}
