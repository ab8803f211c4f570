/**
 * A UUID version 7 (RFC 9562): 48 bits of milliseconds, then random bits, so that ids made on one
 * device sort by time. `random` must return that many unpredictable bytes.
 */
export function uuidv7(nowMs: number, random: (bytes: number) => Uint8Array): string {
  const bytes = random(16)
  let ms = Math.floor(nowMs)
  for (let index = 5; index >= 0; index--) {
    bytes[index] = ms % 256
    ms = Math.floor(ms / 256)
  }
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f)
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f)
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
