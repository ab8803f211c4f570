import type { YouthRow } from '@trousseau/contract'
import { LEARNING_MODULES } from '@trousseau/domain'
import { m } from '../paraglide/messages.js'
import { moduleWords } from '../words/modules.ts'
import { csvOf } from './csv.ts'
import { signalsOf } from './signals.ts'

/** The rows shown, in their order, as a CSV text. Times in milliseconds. */
export function exportOf(
  rows: readonly YouthRow[],
  groups: readonly { id: string; name: string }[],
  now: number,
): string {
  const names = new Map(groups.map(({ id, name }) => [id, name]))
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
    row.groups.flatMap((id) => names.get(id) ?? []).join(', '),
  ])
  return csvOf([heads, ...lines])
}

/** Hands a text to the browser as a file to keep. */
export function download(text: string, name: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}

const DAY_TEXT = new Intl.DateTimeFormat('fr', { day: '2-digit', month: '2-digit', year: 'numeric' })
const dayText = (at: number): string => DAY_TEXT.format(at)
