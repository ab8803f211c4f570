/**
 * A whole-day reminder as a calendar file, in a `data:` address: nothing leaves the phone.
 * @param day `2026-12-07`
 * @param nowMs milliseconds since 1970
 */
export function reminderAddress(id: string, day: string, title: string, nowMs: number): string {
  const flat = (text: string) => text.replaceAll('-', '')
  const made = new Date(nowMs).toISOString().replace(/[-:]|\.\d+/g, '')
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Trousseau//FR',
    'BEGIN:VEVENT',
    `UID:${id}@trousseau`,
    `DTSTAMP:${made}`,
    `DTSTART;VALUE=DATE:${flat(day)}`,
    folded(`SUMMARY:${title.replace(/[\\;,]/g, '\\$&').replace(/\s+/g, ' ')}`),
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    'DESCRIPTION:Trousseau',
    // Nine in the morning of that day.
    'TRIGGER:PT9H',
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]
  return `data:text/calendar;charset=utf-8,${encodeURIComponent(lines.join('\r\n'))}`
}

/** Lines of at most 75 bytes, the next one beginning with a space; a letter takes four at most. */
function folded(line: string): string {
  return [...line].reduce(
    (lines, letter, at) => lines + (at > 0 && at % 18 === 0 ? `\r\n ${letter}` : letter),
    '',
  )
}
