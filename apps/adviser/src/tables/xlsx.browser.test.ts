import * as fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { Sheet } from './sheet.ts'
import { xlsxOf } from './xlsx.ts'

/** Read back by code that is not ours: another unzipper, and the browser's own reader of XML. */
function filesOf(sheets: Sheet[]): Record<string, Document> {
  return Object.fromEntries(
    Object.entries(unzipSync(xlsxOf(sheets))).map(([name, bytes]) => {
      const read = new DOMParser().parseFromString(strFromU8(bytes), 'application/xml')
      expect(read.querySelector('parsererror')?.textContent, name).toBeUndefined()
      return [name, read]
    }),
  )
}

function rowsOf(sheets: Sheet[]): Element[][] {
  const sheet = filesOf(sheets)['xl/worksheets/sheet1.xml']!
  return [...sheet.querySelectorAll('sheetData > row')].map((row) => [...row.children])
}

const one = (...rows: Sheet['rows']): Sheet[] => [{ name: 'Jeunes', rows }]
const place = (cell: Element) => cell.getAttribute('r')

describe('xlsxOf', () => {
  it('holds texts as texts and numbers as numbers, each in its place', () => {
    const [head, line] = rowsOf(one(['Prénom', 'Clés'], ['Léa & <Jo> "x"', 3]))
    expect(head!.map(({ textContent }) => textContent)).toEqual(['Prénom', 'Clés'])
    const [name, keys] = line!
    expect([place(name!), name!.getAttribute('t'), name!.textContent]).toEqual([
      'A2',
      'inlineStr',
      'Léa & <Jo> "x"',
    ])
    expect([place(keys!), keys!.getAttribute('t'), keys!.textContent]).toEqual(['B2', null, '3'])
  })

  it.each(['=1+1', '+33 6', '-2', '@SUM(A1)', '\t=1', '\r=1', ' =HYPERLINK("http://x")', '＝1'])(
    '%j is a text, never a formula, and unchanged',
    (text) => {
      const [[cell]] = rowsOf(one([text])) as [[Element]]
      expect(cell.getAttribute('t')).toBe('inlineStr')
      expect(cell.querySelector('f')).toBeNull()
      expect(cell.textContent).toBe(text)
    },
  )

  it('names its sheets as spreadsheets allow', () => {
    const files = filesOf([
      { name: "Clés [par] module: l'an/2026 et un nom bien trop long", rows: [['x']] },
      { name: 'Clés', rows: [['y']] },
    ])
    const names = [...files['xl/workbook.xml']!.querySelectorAll('sheet')].map((sheet) =>
      sheet.getAttribute('name'),
    )
    expect(new Set(names).size).toBe(2)
    for (const name of names) expect(name).toMatch(/^[^\\/?*[\]:']{1,31}$/)
    expect(Object.keys(files).filter((name) => name.includes('worksheets'))).toHaveLength(2)
  })

  it('goes past column Z', () => {
    const [row] = rowsOf(one(Array.from({ length: 60 }, (_, index) => index)))
    expect([25, 26, 51, 52].map((at) => place(row![at]!))).toEqual(['Z1', 'AA1', 'AZ1', 'BA1'])
  })

  it('is a sound file whatever was typed, lone surrogates and control characters included', () => {
    const rows = fc.array(fc.array(fc.string({ unit: 'binary' }), { maxLength: 4 }), { maxLength: 4 })
    fc.assert(
      fc.property(rows, (typed) => {
        expect(rowsOf(one(...typed)).map(({ length }) => length)).toEqual(typed.map(({ length }) => length))
      }),
      { numRuns: 60 },
    )
  })
})
