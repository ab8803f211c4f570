import { describe, expect, it } from 'vitest'
import { cvOf, FIRST_CV } from '../model-cv.ts'
import type { Fields, FieldWrite } from '../model.ts'
import { cvWrites, itemWrites, personWrites } from '../model-writes.ts'
import { choicesFor, filled, type LessonWords } from './choices.ts'
import { letterGone, letterIds, letterOf, letterWrites, OCCASIONS, PIECES, type Letter } from './letter.ts'
import { emailOf, letterPageOf } from './page.ts'

function fieldsOf(...writes: FieldWrite[][]): Fields {
  return Object.fromEntries(writes.flat().map(({ path, value }) => [path, { value }]))
}

const cv = cvOf(
  fieldsOf(
    personWrites({
      firstName: 'Lina',
      lastName: 'Exemple',
      phone: '06 39 98 00 00',
      city: 'Roubaix',
      licence: 'B',
    }),
    cvWrites(FIRST_CV, { job: 'Aide à domicile' }),
    itemWrites('experiences', 'e1', {
      title: 'Aide sur un marché',
      sort: 'odd-job',
      tasks: ['Servir et peser', 'Rendre la monnaie', 'Ranger les caisses'],
    }),
    itemWrites('skills', 's1', { name: 'Écoute' }),
    itemWrites('skills', 's2', { name: 'CAP en cours' }),
  ),
  FIRST_CV,
)
const nobody = cvOf({}, FIRST_CV)
const NONE: LessonWords = { strengths: [], message: {} }

function letter(...writes: FieldWrite[][]): Letter {
  return letterOf(fieldsOf(...writes), 'l1', cv)
}

describe('a message', () => {
  it('is kept piece by piece, and may be deleted', () => {
    const fields = fieldsOf(
      letterWrites('l1', { employer: ' Chez Zoé ', why: 'Une\r\n\r\n\r\nraison', object: 'A\nB' }),
      letterWrites('l2', { job: 'x' }),
      letterGone('l2'),
    )
    expect(letterIds(fields)).toEqual(['l1'])
    const { employer, job, pieces } = letterOf(fields, 'l1', cv)
    expect({ employer, job }).toEqual({ employer: 'Chez Zoé', job: 'Aide à domicile' })
    expect(pieces).toMatchObject({ why: 'Une\n\nraison', object: 'A B', request: '' })
  })

  it('is whole from the first tap, whatever the occasion and however little is known', () => {
    for (const occasion of OCCASIONS)
      for (const page of [cv, nobody]) {
        const blank = letterOf(fieldsOf(letterWrites('l1', { occasion })), 'l1', page)
        const { pieces } = filled(blank, page, NONE)
        for (const piece of PIECES) expect(pieces[piece], piece).not.toBe('')
        expect(Object.values(pieces).join(' ')).not.toMatch(/'|\.\.\.|undefined|\btu\b|\s{2}| \.|\(\)/)
      }
  })

  it('keeps the piece that was rewritten', () => {
    const mine = filled(letter(letterWrites('l1', { request: 'On se voit lundi ?' })), cv, NONE)
    expect(mine.pieces.request).toBe('On se voit lundi ?')
  })

  it('names the job as French says it', () => {
    expect(choicesFor('object', letter(), cv, NONE)[0]).toBe('Candidature au poste d’aide à domicile')
    const baker = letter(letterWrites('l1', { job: 'Vendeuse' }))
    expect(choicesFor('object', baker, cv, NONE)[0]).toBe('Candidature au poste de vendeuse')
    const cap = letter(letterWrites('l1', { job: 'CAP cuisine', occasion: 'apprenticeship' }))
    expect(choicesFor('opening', cap, cv, NONE)[1]).toBe(
      'J’aimerais apprendre le métier de CAP cuisine avec votre équipe.',
    )
  })

  it('gives reasons from lessons first, then from the CV', () => {
    const lessons = {
      strengths: ['je sais m’occuper de trois enfants'],
      message: { preuve: 'J’ai aidé mon oncle.' },
    }
    expect(choicesFor('why', letter(), cv, lessons)).toEqual([
      'J’ai aidé mon oncle.',
      'Je sais m’occuper de trois enfants.',
      'Grâce à une expérience (Aide sur un marché), je sais servir et peser, rendre la monnaie.',
      'Mes points forts : écoute, CAP en cours.',
    ])
  })
})

describe('emailOf', () => {
  it('signs with name and phone, and leaves no hole for an empty piece', () => {
    const { subject, body } = emailOf(
      letter(letterWrites('l1', { object: 'Candidature', opening: 'Je cherche.' })),
      cv,
    )
    expect(subject).toBe('Candidature – Lina Exemple')
    expect(body).toBe('Je cherche.\n\nLina Exemple\n06 39 98 00 00')
  })

  it('opens the phone’s mail with everything, and lets nothing slip into the address', () => {
    const { href } = emailOf(
      letter(letterWrites('l1', { why: 'A & B ?\nC' })),
      cv,
      'rh@exemple.fr?bcc=x@y.fr',
    )
    const url = new URL(href)
    expect(url.searchParams.get('bcc')).toBeNull()
    expect(url.searchParams.get('body')).toContain('A & B ?\r\nC')
  })
})

describe('letterPageOf', () => {
  it('lays out a letter on paper', () => {
    const whole = filled(
      letter(letterWrites('l1', { employer: 'Aide Exemple', address: '1 rue Modèle\n59100 Roubaix' })),
      cv,
      NONE,
    )
    const page = letterPageOf(whole, cv, new Date(2026, 10, 24))
    expect(page).toMatchObject({
      sender: ['Lina Exemple', '06 39 98 00 00', 'Roubaix'],
      recipient: ['Aide Exemple', '1 rue Modèle', '59100 Roubaix'],
      placeAndDate: 'Roubaix, le 24 novembre 2026',
      closing: 'Je vous prie d’agréer, Madame, Monsieur, mes salutations distinguées.',
      signature: 'Lina Exemple',
    })
    expect(page.paragraphs).toHaveLength(3)
    expect(letterPageOf(letter(), nobody, new Date(2026, 0, 1)).placeAndDate).toBe('Le 1er janvier 2026')
  })
})
