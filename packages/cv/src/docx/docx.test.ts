import { inflateRawSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { PHOTO } from '../pdf/sample-photo.ts'
import { sampleCv } from '../pdf/samples.ts'
import { LANGUAGES } from '../words/labels.ts'
import { makeCvDocx } from './index.ts'

/** One file of a zip, found through its central directory. */
function unzipped(zip: Buffer, wanted: string): string {
  for (let at = zip.readUInt32LE(zip.length - 6); zip.readUInt32LE(at) === 0x02014b50;) {
    const [size, name, extra, comment, local] = [
      zip.readUInt32LE(at + 20),
      zip.readUInt16LE(at + 28),
      zip.readUInt16LE(at + 30),
      zip.readUInt16LE(at + 32),
      zip.readUInt32LE(at + 42),
    ]
    if (zip.toString('utf8', at + 46, at + 46 + name) === wanted) {
      const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
      const body = zip.subarray(from, from + size)
      return (zip.readUInt16LE(local + 8) === 0 ? body : inflateRawSync(body)).toString('utf8')
    }
    at += 46 + name + extra + comment
  }
  throw new Error(`no ${wanted} in the document`)
}

it.each(LANGUAGES)('writes a Word document in %s with real headings, in order', async (language) => {
  const cv = sampleCv(language, { photo: PHOTO })
  const xml = unzipped(Buffer.from(await makeCvDocx(cv)), 'word/document.xml')
  expect(xml.match(/w:val="Title"/g)).toHaveLength(1)
  expect(xml.match(/w:val="Heading1"/g)).toHaveLength(cv.sections.length + 1)
  const texts = [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text!)
  expect(texts[0]).toBe(cv.name)
  for (const section of cv.sections)
    for (const item of section.items)
      expect(texts).toContain('title' in item ? item.title : texts.find((text) => text.startsWith(item.name)))
  expect(xml.includes('<w:bidi/>')).toBe(language === 'ar')
})
