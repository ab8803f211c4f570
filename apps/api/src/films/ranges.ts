/** Bytes asked for, first and last included; `undefined` when all are; `none` when there are none there. */
export function rangeAsked(header: string | undefined, size: number): [number, number] | 'none' | undefined {
  const asked = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '')
  if (!asked || (asked[1] === '' && asked[2] === '')) return undefined
  const [first, last] = [asked[1]!, asked[2]!]
  if (first === '') {
    const tail = Math.min(size, Number(last))
    return tail === 0 ? 'none' : [size - tail, size - 1]
  }
  const from = Number(first)
  const to = last === '' ? size - 1 : Math.min(size - 1, Number(last))
  if (last !== '' && Number(last) < from) return undefined
  return from >= size ? 'none' : [from, to]
}
