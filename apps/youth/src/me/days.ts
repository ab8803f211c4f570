const LONG = new Intl.DateTimeFormat('fr', { dateStyle: 'long' })

/** « 7 décembre 2026 », of a time in milliseconds since 1970 or a `2026-12-07`. */
export const longDay = (at: number | string): string => LONG.format(new Date(at))
