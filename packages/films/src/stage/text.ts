import { plays } from './motion.ts'

/** Text made safe in HTML, with the thin spaces French wants before double signs. */
export function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/ ([:;?!»%€])/g, '\u00a0$1')
    .replaceAll('« ', '«\u00a0')
}

/** Words on screen; those between stars are underlined by the marker from `at`, in seconds. */
export function marked(words: string, at: number): string {
  return escape(words).replace(
    /\*([^*]+)\*/g,
    (_, inside: string) => `<mark ${plays({ name: 'mark', at, lasts: 0.5 })}>${inside}</mark>`,
  )
}
