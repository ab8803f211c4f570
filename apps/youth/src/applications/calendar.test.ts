import { expect, it } from 'vitest'
import { reminderAddress } from './calendar.ts'

const fileOf = (title: string) =>
  decodeURIComponent(reminderAddress('a1', '2026-03-15', title, Date.UTC(2026, 2, 5, 8)).split(',', 2)[1]!)

it('is a whole-day reminder that rings in the morning', () => {
  const lines = fileOf('Relancer').split('\r\n')
  for (const line of [
    'DTSTART;VALUE=DATE:20260315',
    'DTSTAMP:20260305T080000Z',
    'SUMMARY:Relancer',
    'TRIGGER:PT9H',
  ]) {
    expect(lines).toContain(line)
  }
  expect(lines.at(-1)).toBe('')
})

it('keeps any name inside its own line, of 75 bytes at most', () => {
  const title = 'Relancer Chez « Été, hiver; \\ » 🥖\r\nBEGIN:VEVENT, une enseigne au nom très très long'
  const file = fileOf(title)
  for (const line of file.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
  const summary = file
    .replaceAll('\r\n ', '')
    .split('\r\n')
    .find((line) => line.startsWith('SUMMARY:'))
  expect(summary).toBe(
    'SUMMARY:Relancer Chez « Été\\, hiver\\; \\\\ » 🥖 BEGIN:VEVENT\\, une enseigne au nom très très long',
  )
})
