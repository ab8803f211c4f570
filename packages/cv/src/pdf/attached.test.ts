import { expect, it } from 'vitest'
import { readFont } from '../fonts/node.ts'
import { readCvPdf } from './attached.ts'
import { makeCvPdf } from './make.ts'
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
