import { randomInt } from 'node:crypto'
import { CODE_ALPHABET, CODE_LENGTH, showCode } from '@trousseau/contract'
import type { FastifyRequest } from 'fastify'
import { encode } from 'uqr'

/** A new code, each letter drawn evenly: 24¹⁰ of them, some 6 × 10¹³. */
export function newCode(): string {
  return Array.from({ length: CODE_LENGTH }, () => CODE_ALPHABET[randomInt(CODE_ALPHABET.length)]).join('')
}

/** A code as it is shown: spaced, and as a link to a page of the youths' app, drawn as a QR code. */
export function presentCode(
  request: FastifyRequest,
  page: '/rejoindre' | '/retrouver' | '/atelier',
  code: string,
) {
  const shown = showCode(code)
  const link = `${request.protocol}://${request.host}${page}?code=${shown}`
  return { code: shown, link, qr: drawQr(link) }
}

/** A QR code as one SVG path on a square of `size` units, quiet zone included. */
export function drawQr(text: string): { size: number; path: string } {
  const { data, size } = encode(text, { ecc: 'M', border: 4 })
  let path = ''
  data.forEach((row, y) => {
    for (let x = 0; x < row.length; x++) {
      if (!row[x]) continue
      const from = x
      while (row[x + 1]) x += 1
      path += `M${from} ${y}h${x - from + 1}v1h-${x - from + 1}z`
    }
  })
  return { size, path }
}
