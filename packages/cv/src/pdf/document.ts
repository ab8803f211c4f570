import PDFDocument from 'pdfkit'
import type { CvLanguage } from '../words/labels.ts'
import { PAGE } from './nodes.ts'

/** A tagged document without a page yet. */
export function openDocument(
  language: CvLanguage,
  info: { Title: string; Author: string },
): PDFKit.PDFDocument {
  const options = {
    size: [PAGE.width, PAGE.height],
    margin: 0,
    autoFirstPage: false,
    bufferPages: true,
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    lang: language,
    font: null,
    info,
  }
  const doc = new PDFDocument(options as unknown as PDFKit.PDFDocumentOptions)
  doc.info.Producer = doc.info.Creator = 'Trousseau'
  return doc
}

/** All of a document's bytes, once it is ended. */
export function gather(doc: PDFKit.PDFDocument): Promise<Uint8Array<ArrayBuffer>> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array<ArrayBuffer>[] = []
    doc.on('data', (chunk: Uint8Array<ArrayBuffer>) => chunks.push(chunk))
    doc.on('error', reject)
    doc.on('end', () => {
      const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0))
      let at = 0
      for (const chunk of chunks) {
        whole.set(chunk, at)
        at += chunk.length
      }
      resolve(whole)
    })
  })
}

/** Copies a value, each text in it passed through `change`; ids and addresses of links stay as they are. */
export function withTexts<Value>(value: Value, change: (text: string) => string, name = ''): Value {
  if (typeof value === 'string')
    return (
      ['id', 'href', 'photo', 'kind', 'language', 'template', 'colour', 'sort', 'state'].includes(name)
        ? value
        : change(value)
    ) as Value
  if (Array.isArray(value)) return value.map((item: unknown) => withTexts(item, change, name)) as Value
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(
    ([key, held]) => [key, withTexts<unknown>(held, change, key)] as const,
  )
  return Object.fromEntries(entries) as Value
}
