import { emptyProgress, fold, stamp, uuidv7, type Event, type FieldValue } from '@trousseau/domain'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cvIds, cvOf, FIRST_CV } from './model-cv.ts'
import { photoRemoval, photoWrites } from './model-photo.ts'
import { profileOf } from './model-read.ts'
import type { Fields, FieldWrite } from './model.ts'
import {
  copyWrites,
  cvGone,
  cvWrites,
  hideWrites,
  itemGone,
  itemWrites,
  moveWrites,
  newItemId,
  orderWrites,
  personWrites,
} from './model-writes.ts'

let serial = 0
/** The events a device would write, from that minute on. */
function written(writes: FieldWrite[], minute = 0, device = 'phone001'): Event[] {
  return writes.map((body) => ({
    id: uuidv7(1, (bytes) => new Uint8Array(bytes).map(() => (serial = (serial * 31 + 7) % 251))),
    at: stamp(1_000_000 + minute * 60_000, serial++ % 999),
    device,
    author: 'youth',
    kind: 'field.set',
    v: 1,
    body: { ...body },
  }))
}

function fieldsOf(...events: Event[][]): Fields {
  return fold(emptyProgress(), events.flat(), () => undefined).fields
}

const baker = [
  ...personWrites({ firstName: 'Lina', lastName: 'Exemple', phone: '06 39 98 00 00', city: 'Roubaix' }),
  ...itemWrites('experiences', 'a-bakery', {
    title: 'Vente en boulangerie',
    employer: 'Le Pain d’Ici',
    start: '2025-06',
    end: '2025-08',
    sort: 'job',
    tasks: ['Servir les clients', ' ', 'Rendre la monnaie'],
  }),
  ...itemWrites('experiences', 'b-sport', { title: 'Capitaine d’équipe', sort: 'sport', start: '2023' }),
  ...itemWrites('skills', 'c-till', { name: 'Tenir une caisse' }),
  ...cvWrites(FIRST_CV, { job: 'Vendeuse', language: 'fr' }),
]

describe('cvOf', () => {
  it('gives the whole page from what was written', () => {
    const cv = cvOf(fieldsOf(written(baker)), FIRST_CV)
    expect(cv).toMatchObject({ name: 'Lina Exemple', job: 'Vendeuse', template: 'sober', photo: '' })
    expect(cv.contacts).toEqual([
      { kind: 'phone', text: '06 39 98 00 00', href: 'tel:0639980000' },
      { kind: 'city', text: 'Roubaix' },
    ])
    expect(cv.sections.map(({ kind, title }) => [kind, title])).toEqual([
      ['experiences', 'Expériences professionnelles'],
      ['commitments', 'Engagements et vie personnelle'],
      ['skills', 'Compétences'],
    ])
    expect(cv.sections[0]?.items[0]).toMatchObject({ tasks: ['Servir les clients', 'Rendre la monnaie'] })
  })

  it('has a page for who wrote nothing yet', () => {
    expect(cvOf({}, FIRST_CV)).toMatchObject({ name: '', sections: [], contacts: [], language: 'fr' })
  })

  it('calls experiences of life « Expériences » when none is work', () => {
    const fields = fieldsOf(written(itemWrites('experiences', 'x', { title: 'Garder', sort: 'family' })))
    expect(cvOf(fields, FIRST_CV).sections.map(({ title }) => title)).toEqual(['Expériences'])
  })

  it('puts what lasts first, then what ended last, then what has no date', () => {
    const dated = (id: string, start: string, end: string) =>
      itemWrites('experiences', id, { title: id, sort: 'job', start, end })
    const fields = fieldsOf(
      written([
        ...dated('none', '', ''),
        ...dated('old', '2023-01', '2023-02'),
        ...dated('year', '2024', ''),
        ...dated('now', '2024-05', 'now'),
        ...dated('longer', '2022-01', '2023-02'),
      ]),
    )
    expect(profileOf(fields).experiences.map(({ id }) => id)).toEqual([
      'now',
      'year',
      'old',
      'longer',
      'none',
    ])
  })

  it('writes contacts in the CV’s language and links only to the web', () => {
    const writes = (link: string) =>
      written([
        ...personWrites({ link, licence: 'B', birth: '2007-03-12' }),
        ...cvWrites('x', { language: 'en' }),
      ])
    expect(cvOf(fieldsOf(writes('https://www.exemple.fr/lina')), 'x').contacts).toEqual([
      { kind: 'licence', text: 'Driving licence (B)' },
      { kind: 'link', text: 'exemple.fr/lina', href: 'https://www.exemple.fr/lina' },
      { kind: 'birth', text: 'Date of birth\u00a0: 12/03/2007' },
    ])
    expect(cvOf(fieldsOf(writes('javascript:alert(1)')), 'x').contacts[1]).toEqual({
      kind: 'link',
      text: 'javascript:alert(1)',
    })
  })

  it('never throws, whatever fields hold', () => {
    const path = fc.oneof(
      fc
        .tuple(
          fc.constantFrom('profile', 'experiences', 'education', 'skills', 'languages', 'cvs', 'photos'),
          fc.constantFrom('first', 'constructor', '__proto__', 'email', '0'),
          fc.constantFrom('title', 'tasks', 'start', 'name', 'photo', 'parts', 'order', '0', 'toString'),
          fc.constantFrom('', '.experiences', '.sections'),
        )
        .map(([head, id, field, more]) => `${head}.${id}.${field}${more}`),
      fc.constantFrom('profile.email', 'profile', 'toString'),
    )
    const value: fc.Arbitrary<FieldValue> = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.double(),
      fc.boolean(),
      fc.constant(null),
      fc.array(fc.string({ unit: 'binary' })),
    )
    fc.assert(
      fc.property(fc.array(fc.tuple(path, value)), (entries) => {
        const fields = Object.fromEntries(entries.map(([key, kept]) => [key, { value: kept }]))
        expect(cvOf(fields, 'first').id).toBe('first')
        expect(JSON.stringify(cvOf(fields, 'first'))).not.toMatch(/\\u00(?:0[0-8bcef]|1)/)
      }),
    )
  })
})

describe('several CVs', () => {
  it('copies choice and order for another job, then each goes its way', () => {
    const first = [
      ...baker,
      ...hideWrites(FIRST_CV, 'b-sport', true),
      ...hideWrites(FIRST_CV, 'city', true),
      ...orderWrites(FIRST_CV, 'sections', ['skills']),
      ...cvWrites(FIRST_CV, { template: 'bold' }),
    ]
    const before = fieldsOf(written(first))
    const fields = fieldsOf(
      written(first),
      written(copyWrites(before, FIRST_CV, 'second', 'Caissier'), 1),
      written(hideWrites(FIRST_CV, 'b-sport', false), 2),
    )
    expect(cvIds(fields)).toEqual([FIRST_CV, 'second'])
    const copy = cvOf(fields, 'second')
    expect(copy).toMatchObject({ job: 'Caissier', template: 'bold' })
    expect(copy.contacts.map(({ kind }) => kind)).toEqual(['phone'])
    expect(copy.sections.map(({ kind }) => kind)).toEqual(['skills', 'experiences'])
    expect(cvOf(fields, FIRST_CV).sections).toHaveLength(3)
  })

  it('deletes a CV and leaves its items to the others', () => {
    const fields = fieldsOf(written(baker), written([...cvWrites('b', { job: 'x' }), ...cvGone(FIRST_CV)], 1))
    expect(cvIds(fields)).toEqual(['b'])
    expect(cvOf(fields, 'b').sections).toHaveLength(3)
  })

  it('moves one item by one place, never out of the list', () => {
    expect(moveWrites('b', 'skills', ['x', 'y', 'z'], 'z', -1)).toEqual([
      { path: 'cvs.b.order.skills', value: ['x', 'z', 'y'] },
    ])
    expect(moveWrites('b', 'skills', ['x', 'y'], 'x', -1)).toEqual([])
    expect(moveWrites('b', 'skills', ['x', 'y'], 'y', 1)).toEqual([])
  })

  it('makes ids that sort by time', () => {
    const random = (bytes: number) => new Uint8Array(bytes).fill(255)
    expect(newItemId(2_000_000_000_000, random) > newItemId(1_999_999_999_999, random)).toBe(true)
  })
})

describe('two devices', () => {
  const phone = [
    ...itemWrites('experiences', 'a-bakery', { title: 'Vente de pain' }),
    ...itemWrites('skills', 'd-phone', { name: 'Sourire' }),
    ...itemGone('experiences', 'b-sport'),
  ]
  const tablet = [
    ...itemWrites('experiences', 'a-bakery', { employer: 'Boulangerie Zed' }),
    ...itemWrites('skills', 'e-tablet', { name: 'Compter' }),
    ...itemWrites('experiences', 'b-sport', { title: 'Capitaine' }),
  ]

  it('merge field by field and item by item, in whatever order events come', () => {
    const shared = written(baker)
    const a = written(phone, 5, 'phone001')
    const b = written(tablet, 9, 'tablet01')
    const cv = cvOf(fieldsOf(shared, a, b), FIRST_CV)
    expect(cvOf(fieldsOf(b, shared, a), FIRST_CV)).toEqual(cv)
    expect(cv.sections[0]?.items[0]).toMatchObject({ title: 'Vente de pain', employer: 'Boulangerie Zed' })
    expect(cv.sections[1]).toMatchObject({ kind: 'skills' })
    expect(cv.sections[1]?.items.map(({ id }) => id)).toEqual(['c-till', 'd-phone', 'e-tablet'])
  })

  it('keep deleted what one deleted and the other changed, until it is brought back', () => {
    const events = [written(baker), written(phone, 5), written(tablet, 9)]
    expect(profileOf(fieldsOf(...events)).experiences.map(({ id }) => id)).toEqual(['a-bakery'])
    const back = fieldsOf(...events, written(itemGone('experiences', 'b-sport', false), 12))
    expect(profileOf(back).experiences).toHaveLength(2)
  })

  it('begun apart make one first CV', () => {
    const fields = fieldsOf(
      written(cvWrites(FIRST_CV, { job: 'Serveur' }), 1, 'phone001'),
      written(cvWrites(FIRST_CV, { summary: 'Je me lève tôt.' }), 1, 'tablet01'),
    )
    expect(cvIds(fields)).toEqual([FIRST_CV])
    expect(cvOf(fields, FIRST_CV)).toMatchObject({ job: 'Serveur', summary: 'Je me lève tôt.' })
  })
})

describe('a photo', () => {
  // The head of any JPEG (JFIF, a frame of 8 by 8, a scan), then pixels that nobody looks at.
  const head = 'ffd8ffe000104a46494600010100004800480000ffc0000b080008000801011100ffda0008010100003f00'
  const jpegOf = (length: number) =>
    btoa(String.fromCharCode(...Buffer.from(head, 'hex')) + '\0'.repeat(length))
  const jpeg = jpegOf(9000)
  const chosen = cvWrites(FIRST_CV, { photo: 'p1' })

  it('comes back whole from pieces a field may hold', () => {
    const writes = photoWrites('p1', jpeg)
    expect(writes.every(({ value }) => String(value).length <= 4000)).toBe(true)
    expect(cvOf(fieldsOf(written([...writes, ...chosen])), FIRST_CV).photo).toBe(jpeg)
  })

  it('is none until its last piece is here', () => {
    const [, ...late] = photoWrites('p1', jpeg)
    expect(cvOf(fieldsOf(written([...late, ...chosen])), FIRST_CV).photo).toBe('')
  })

  it('is gone with its weight when deleted, and not shown when hidden', () => {
    const events = written([...photoWrites('p1', jpeg), ...chosen])
    const hidden = fieldsOf(events, written(hideWrites(FIRST_CV, 'photo', true), 1))
    expect(cvOf(hidden, FIRST_CV).photo).toBe('')
    const deleted = fieldsOf(events, written(photoRemoval(fieldsOf(events), 'p1'), 1))
    expect(cvOf(deleted, FIRST_CV).photo).toBe('')
    expect(JSON.stringify(deleted)).not.toContain('AAAA')
  })

  it.each(['', 'iVBORw0KGgo=', '/9j/<svg>', jpegOf(200_000)])('refuses %#', (base64) => {
    expect(() => photoWrites('p1', base64)).toThrow(RangeError)
  })
})
