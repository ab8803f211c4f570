import { keepFile } from '@trousseau/ui'
import type { Sheet } from './sheet.ts'

export const CSV = 'text/csv;charset=utf-8'
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The tables as one CSV file, one after another, or as one workbook. `name` without its ending. */
export async function keepSheets(
  sheets: readonly Sheet[],
  format: 'csv' | 'xlsx',
  name: string,
): Promise<void> {
  if (format === 'csv') {
    const { csvOf } = await import('./csv.ts')
    const rows = sheets.flatMap(({ rows }, index) => (index === 0 ? rows : [[], ...rows]))
    keepFile(new Blob([csvOf(rows)], { type: CSV }), `${name}.csv`)
    return
  }
  const { xlsxOf } = await import('./xlsx.ts')
  keepFile(new Blob([xlsxOf(sheets) as BlobPart], { type: XLSX }), `${name}.xlsx`)
}
