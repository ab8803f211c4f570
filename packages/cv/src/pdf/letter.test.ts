import { expect, it } from 'vitest'
import { readFont } from '../fonts/node.ts'
import type { LetterPage } from '../letter/page.ts'
import { TEMPLATES } from '../model.ts'
import { drawLetterPdf } from './letter.ts'
import { readPdf } from './reading.ts'
import { sampleCv } from './samples.ts'

const LETTER: LetterPage = {
  sender: ['Lina Moreau-Nguyễn', '06 39 98 00 00', 'lina@exemple.fr', 'Villeurbanne'],
  recipient: ['Mme Modèle', 'Boulangerie Petitgrain', '1 rue Fictive', '69100 Villeurbanne'],
  placeAndDate: 'Villeurbanne, le 24 novembre 2026',
  object: 'Candidature au poste de vendeuse',
  greeting: 'Madame,',
  paragraphs: ['Votre annonce me plaît.', 'Grâce à un stage, je sais tenir une caisse.\nJ’arrive à l’heure.'],
  closing: 'Je vous prie d’agréer, Madame, mes salutations distinguées.',
  signature: 'Lina Moreau-Nguyễn',
}

const drawn = (letter: LetterPage, template: (typeof TEMPLATES)[number]) =>
  drawLetterPdf(letter, sampleCv('fr', { template }), { loadFont: readFont })

it.each(TEMPLATES)('is one tagged page in the looks of « %s », read in order', async (template) => {
  const { pages, text, untagged, marked, info, roles } = await readPdf(await drawn(LETTER, template))
  expect({ pages, untagged, marked }).toEqual({ pages: 1, untagged: 0, marked: true })
  expect(info).toMatchObject({
    Language: 'fr',
    Title: 'Candidature au poste de vendeuse – Lina Moreau-Nguyễn',
  })
  expect(roles.filter((role) => role === 'H1')).toHaveLength(1)
  const { sender, recipient, placeAndDate, object, greeting, paragraphs, closing, signature } = LETTER
  const said = [...sender, ...recipient, placeAndDate, object, greeting, ...paragraphs, closing, signature]
  expect(text.split('\n')).toEqual(said.flatMap((part) => part.split('\n')))
})

it('goes on over the next page when it is long, and loses nothing', async () => {
  const paragraphs = Array.from({ length: 60 }, (_, n) => `Paragraphe ${n} qui raconte quelque chose.`)
  const { pages, text } = await readPdf(await drawn({ ...LETTER, paragraphs }, 'sober'))
  expect(pages).toBeGreaterThan(1)
  for (const paragraph of paragraphs) expect(text).toContain(paragraph)
})
