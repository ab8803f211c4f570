import type { YouthRow } from '@trousseau/contract'
import { frenchDay, LEARNING_MODULES, mondayOf } from '@trousseau/domain'
import { m } from '../paraglide/messages.js'
import { moduleWords } from '../words/modules.ts'
import type { Sheet } from '../tables/sheet.ts'
import { hoursNumber } from '../time/hours.ts'
import { signalsOf } from './signals.ts'
import { hoursThisWeek } from './view.ts'

/** The rows shown, in their order, as a table to take away. Times in milliseconds. */
export function exportOf(
  rows: readonly YouthRow[],
  groups: readonly { id: string; name: string }[],
  now: number,
): Sheet {
  const names = new Map(groups.map(({ id, name }) => [id, name]))
  const monday = mondayOf(frenchDay(now))
  const cv = { hidden: '', begun: m.cvBegun(), done: m.cvDone() }
  const heads = [
    m.columnName(),
    m.columnAdviser(),
    m.columnTotal(),
    ...LEARNING_MODULES.map(moduleWords),
    m.exportJoined(),
    m.exportActivity(),
    m.exportSignals(),
    m.columnCv(),
    m.exportOpen(),
    m.exportDue(),
    m.exportValidated(),
    m.columnHours(),
    m.exportGroups(),
  ]
  const lines = rows.map((row) => [
    row.firstName,
    row.adviser,
    row.keys,
    ...LEARNING_MODULES.map((module) => row.keysByModule[module]),
    dayText(row.joinedAt),
    row.lastActivity === null ? '' : dayText(row.lastActivity),
    signalsOf(row, now)
      .map(({ reason }) => reason)
      .join(' | '),
    cv[row.watch.cv],
    row.watch.open,
    row.watch.due === undefined ? '' : dayText(new Date(`${row.watch.due}T12:00:00`).getTime()),
    row.watch.validated,
    hoursNumber(hoursThisWeek(row, monday)?.validated ?? 0),
    row.groups.flatMap((id) => names.get(id) ?? []).join(', '),
  ])
  return { name: m.youthsNav(), rows: [heads, ...lines] }
}

const DAY_TEXT = new Intl.DateTimeFormat('fr', { day: '2-digit', month: '2-digit', year: 'numeric' })
const dayText = (at: number): string => DAY_TEXT.format(at)
