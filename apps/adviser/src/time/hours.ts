/** 90 minutes → « 1 h 30 »; under an hour, « 30 min ». */
export function hoursWords(minutes: number): string {
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  if (hours === 0 && rest > 0) return `${rest} min`
  return rest === 0 ? `${hours} h` : `${hours} h ${String(rest).padStart(2, '0')}`
}

/** 90 minutes → « 1,5 »: a number French spreadsheets add up. */
export const hoursNumber = (minutes: number): string =>
  (Math.round((minutes / 60) * 100) / 100).toString().replace('.', ',')
