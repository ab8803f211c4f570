import { readFileSync, statSync } from 'node:fs'
import subsetFont from 'subset-font'
import { expect, it } from 'vitest'

const fonts = ['bricolage-grotesque', 'atkinson-hyperlegible-next']
const fileOf = (name: string) => new URL(`../fonts/${name}.woff2`, import.meta.url)

it('keeps both typefaces within 58 kB', () => {
  const bytes = fonts.reduce((sum, name) => sum + statSync(fileOf(name)).size, 0)
  expect(bytes).toBeLessThanOrEqual(58_000)
})

it.each(fonts)('covers French in %s', async (name) => {
  const plain = await subsetFont(readFileSync(fileOf(name)), undefined, {
    targetFormat: 'sfnt',
    keepAllGlyphs: true,
  })
  const covered = charactersOf(plain)
  const text =
    'Portez ce vieux whisky au juge blond qui fume : « l’œuvre — Œdipe, ex æquo… » ÀÂÇÉÈÊËÎÏÔÙÛÜ àâçéèêëîïôùûüÿ 0123456789 € % · – ! ? ; \u00a0'
  expect([...text].filter((character) => !covered.has(character.codePointAt(0) ?? 0))).toEqual([])
  expect(covered.has(0x4e2d)).toBe(false)
})

/** Code points a font maps to a glyph, read from its format 4 table (the whole of Latin lives there). */
function charactersOf(font: Buffer): Set<number> {
  const tables = font.readUInt16BE(4)
  const records = Array.from({ length: tables }, (_, i) => 12 + i * 16)
  const record = records.find((at) => font.toString('latin1', at, at + 4) === 'cmap') ?? 0
  const cmap = font.readUInt32BE(record + 8)
  const found = new Set<number>()
  for (let i = 0; i < font.readUInt16BE(cmap + 2); i++) {
    const at = cmap + font.readUInt32BE(cmap + 4 + i * 8 + 4)
    if (font.readUInt16BE(at) !== 4) continue
    const doubled = font.readUInt16BE(at + 6)
    for (let segment = 0; segment < doubled; segment += 2) {
      const end = font.readUInt16BE(at + 14 + segment)
      const start = font.readUInt16BE(at + 16 + doubled + segment)
      for (let code = start; code <= end && code < 0xffff; code++) found.add(code)
    }
  }
  return found
}
