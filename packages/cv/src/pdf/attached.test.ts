import PDFDocument from 'pdfkit'
import { expect, it } from 'vitest'
import { readFont } from '../fonts/node.ts'
import { photoInPdf, readCvPdf } from './attached.ts'
import { drawCvPdf, makeCvPdf } from './make.ts'
import { PHOTO } from './sample-photo.ts'
import { sampleCv } from './samples.ts'

const json = { basics: { name: 'Lina Nguyễn', summary: 'endstream\nstream\n(cv.json) ✿' } }
const attachment = {
  name: 'cv.json',
  type: 'application/json',
  description: 'CV',
  text: JSON.stringify(json),
}

it('takes back from a PDF of ours what was put in it', async () => {
  expect(await readCvPdf(await makeCvPdf(sampleCv('fr'), { loadFont: readFont, attachment }))).toEqual(json)
})

it('finds nothing in a PDF without it, cut short, or in no PDF at all', async () => {
  const bytes = await makeCvPdf(sampleCv('fr'), { loadFont: readFont, attachment })
  expect(await readCvPdf(await makeCvPdf(sampleCv('fr'), { loadFont: readFont }))).toBeUndefined()
  expect(await readCvPdf(bytes.slice(0, 2000))).toBeUndefined()
  expect(await readCvPdf(new TextEncoder().encode('no PDF (cv.json) /Type /EmbeddedFile'))).toBeUndefined()
})

it('finds nothing in another program’s PDF of forty pages, and what it put in one of its own that long', async () => {
  const doc = new PDFDocument()
  const chunks: Uint8Array[] = []
  doc.on('data', (chunk: Uint8Array) => chunks.push(chunk))
  const ended = new Promise((resolve) => doc.on('end', resolve))
  for (let page = 1; page < 40; page++) doc.text(`Page ${page} (cv.json)`).addPage()
  doc.end()
  await ended
  expect(await readCvPdf(new Uint8Array(Buffer.concat(chunks)))).toBeUndefined()

  const cv = sampleCv('fr')
  const [work] = cv.sections
  if (work?.kind !== 'experiences') throw new Error('the sample begins with experiences')
  const items = Array.from({ length: 300 }, () => work.items).flat()
  const long = { ...cv, sections: [{ ...work, items }] }
  const { bytes, pages } = await drawCvPdf(long, { loadFont: readFont, attachment })
  expect(pages).toBeGreaterThan(40)
  expect(await readCvPdf(bytes)).toEqual(json)
})

it('takes the photo back from the page, byte for byte', async () => {
  const withPhoto = await makeCvPdf(sampleCv('fr', { photo: PHOTO, template: 'warm' }), {
    loadFont: readFont,
  })
  expect(photoInPdf(withPhoto)).toBe(PHOTO)
  expect(photoInPdf(await makeCvPdf(sampleCv('fr'), { loadFont: readFont }))).toBe('')
  expect(photoInPdf(new TextEncoder().encode('%PDF-'))).toBe('')
})
