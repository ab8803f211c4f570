import type { Sheet } from './sheet.ts'

/** Hands a file to the browser, to be kept. */
export function keepFile(parts: BlobPart[], type: string, name: string): void {
  const address = URL.createObjectURL(new Blob(parts, { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}

/** The tables as one CSV file, one after another, or as one workbook. `name` without its ending. */
export async function keepSheets(
  sheets: readonly Sheet[],
  format: 'csv' | 'xlsx',
  name: string,
): Promise<void> {
  if (format === 'csv') {
    const { csvOf } = await import('./csv.ts')
    const rows = sheets.flatMap(({ rows }, index) => (index === 0 ? rows : [[], ...rows]))
    keepFile([csvOf(rows)], 'text/csv;charset=utf-8', `${name}.csv`)
    return
  }
  const { xlsxOf } = await import('./xlsx.ts')
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  keepFile([xlsxOf(sheets) as BlobPart], type, `${name}.xlsx`)
}
