import { describe, expect, it } from 'vitest'
import { csvCell, csvOf } from './csv.ts'

describe('csvCell', () => {
  it.each([
    ['Léa', 'Léa'],
    ['Marie; Anne', '"Marie; Anne"'],
    ['dit « "Jo" »', '"dit « ""Jo"" »"'],
    ['deux\nlignes', '"deux\nlignes"'],
    [12, '12'],
    [-3, '-3'],
  ])('%j is %j', (value, cell) => expect(csvCell(value)).toBe(cell))

  it.each(['=1+1', '+33 6', '-2', '@SUM(A1)', '\t=1', '\r=1', ' =HYPERLINK("http://x")', '\u00a0=1', '＝1'])(
    '%j stays text',
    (value) => {
      const cell = csvCell(value)
      expect(cell.replace(/^"/, '').startsWith("'")).toBe(true)
    },
  )

  it('ends each line, the last one too, and begins with the mark spreadsheets look for', () => {
    expect(
      csvOf([
        ['Prénom', 'Clés'],
        ['Léa', 3],
      ]),
    ).toBe('\ufeffPrénom;Clés\r\nLéa;3\r\n')
  })
})
