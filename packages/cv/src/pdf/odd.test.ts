import { describe, expect, it } from 'vitest'
import { readFont } from '../fonts/node.ts'
import { TEMPLATES, type Cv, type Section } from '../model.ts'
import { drawCvPdf } from './make.ts'
import { readPdf } from './reading.ts'
import { PHOTO } from './sample-photo.ts'
import { sampleCv } from './samples.ts'

const draw = (cv: Cv) => drawCvPdf(cv, { loadFont: readFont })
const LONG_NAME = 'Marie-Antoinette Ramanantsoavina-Andrianampoinimerina Lefèvre'

function experiences(count: number): Section {
  const items = Array.from({ length: count }, (_, index) => ({
    id: `x${index}`,
    title: `Poste ${index + 1}`,
    employer: `Maison ${index + 1}`,
    place: 'Lyon',
    start: '2024-01',
    end: '2024-02',
    tasks: ['Accueil des clients', 'Mise en rayon'],
    sort: 'job' as const,
  }))
  return { kind: 'experiences', title: 'Expériences professionnelles', items }
}

describe.each(TEMPLATES)('%s', (template) => {
  it('holds a name of 60 letters, a long address and one endless word', async () => {
    const email = 'marie-antoinette.ramanantsoavina.andrianampoinimerina@exemple-de-tres-long.fr'
    const word = 'x'.repeat(200)
    const cv = sampleCv('fr', {
      template,
      name: LONG_NAME,
      photo: PHOTO,
      summary: word,
      contacts: [{ kind: 'email', text: email }],
    })
    const { bytes, sheets } = await draw(cv)
    for (const { x, width } of sheets.flatMap(({ texts }) => texts)) {
      expect(x).toBeGreaterThan(0)
      expect(x + width).toBeLessThan(595.28)
    }
    const read = await readPdf(bytes)
    expect(read.text.replace(/\s/g, '')).toContain(LONG_NAME.replace(/\s/g, ''))
    expect(read.text.replace(/\s/g, '')).toContain(word)
  })

  it('says so and flows on when 25 experiences do not fit, none below 9.5 points', async () => {
    const { bytes, pages, onePage, sheets } = await draw(
      sampleCv('fr', { template, sections: [experiences(25), ...sampleCv('fr').sections.slice(2)] }),
    )
    expect(onePage).toBe(false)
    expect(pages).toBeGreaterThan(1)
    const sizes = sheets.flatMap(({ texts }) => texts.map(({ size }) => size))
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(9.5)
    for (const { y } of sheets.flatMap(({ texts }) => texts)) expect(y).toBeLessThan(841.89 - 25)
    const { text, untagged, links, roles } = await readPdf(bytes)
    for (let index = 1; index <= 25; index++) expect(text).toContain(`Maison ${index}\n`.trim())
    expect(untagged).toBe(0)
    expect(links).toHaveLength(2)
    expect(roles.filter((role) => role === 'H1')).toHaveLength(1)
  })

  it('makes a page of a name alone', async () => {
    const { bytes, pages } = await draw(
      sampleCv('fr', { template, job: '', summary: '', contacts: [], sections: [] }),
    )
    expect(pages).toBe(1)
    expect((await readPdf(bytes)).text).toBe('Lina Moreau-Nguyễn')
  })
})

it('leaves emoji and controls out and says which signs were lost', async () => {
  const { bytes, lost } = await draw(
    sampleCv('fr', { job: 'Ven\u0007deuse\u200b 🥐 𝓽𝓸𝓹 日', summary: '\ufeffBonjour\u202e' }),
  )
  const { text } = await readPdf(bytes)
  expect(text).toContain('Vendeuse top')
  expect(text).toContain('\nBonjour\n')
  expect(lost).toEqual(['🥐', '日'])
})

it('makes plain lines of what is pasted from Word', async () => {
  const pasted =
    '\uf0b7\tVente\u00ad en\u00a0caisse\u000b«\u202fOui\u202f» – “l\u2019accueil” \u2026 1\u2011re'
  const { bytes } = await draw(sampleCv('fr', { summary: pasted }))
  const [line] = (await readPdf(bytes)).text.split('\n').filter((one) => one.includes('Vente'))
  expect(line!.replaceAll('\u00a0', ' ')).toBe('Vente en caisse« Oui » – “l’accueil” … 1-re')
})

it.each(TEMPLATES)('makes a good page of school and skills, without any experience: %s', async (template) => {
  const { sections } = sampleCv('fr')
  const cv = sampleCv('fr', {
    template,
    sections: sections.filter(({ kind }) => !['experiences', 'commitments'].includes(kind)),
  })
  const { bytes, pages, sheets } = await draw(cv)
  const { text } = await readPdf(bytes)
  expect(pages).toBe(1)
  expect(text).toContain('FORMATION')
  expect(text).not.toMatch(/EXPÉRIENCE|ENGAGEMENTS/)
  expect(Math.min(...sheets[0]!.texts.map(({ size }) => size))).toBeGreaterThanOrEqual(9.5)
})

it('reads a name written from right to left in a French page', async () => {
  const { text } = await readPdf((await draw(sampleCv('fr', { name: 'نور الهدى Benali' }))).bytes)
  expect(text.split('\n')[0]).toContain('نور الهدى')
  expect(text.split('\n')[0]).toContain('Benali')
})

it('leaves a photo that is no JPEG out, and says so', async () => {
  const { photoRefused, bytes } = await draw(sampleCv('fr', { photo: btoa('not a picture at all') }))
  expect(photoRefused).toBe(true)
  expect((await readPdf(bytes)).roles).not.toContain('Figure')
})

it('leaves the CV it is given as it was', async () => {
  const cv = sampleCv('fr', { job: 'Ven\u0007deuse' })
  const before = structuredClone(cv)
  await draw(cv)
  expect(cv).toEqual(before)
})
