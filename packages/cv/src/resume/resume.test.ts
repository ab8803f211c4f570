import { EVENT_KINDS } from '@trousseau/domain'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
// @ts-expect-error -- it comes without types
import schema from '@jsonresume/schema'
import { cvOf, FIRST_CV } from '../model-cv.ts'
import { PERSON_FIELDS, type Fields, type FieldWrite } from '../model.ts'
import { cvWrites, hideWrites, itemGone, itemWrites, personWrites } from '../model-writes.ts'
import { jsonResumeOf } from './export.ts'
import { PHOTO } from '../pdf/sample-photo.ts'
import { FAULTY, VALID } from './fixtures.ts'
import { importResume, type Imported } from './import.ts'
import { keptResume } from './kept.ts'
import { monthFrom } from './months.ts'

type Validate = (document: unknown, done: (faults: unknown, valid: boolean) => void) => void
const { validate } = schema as { validate: Validate }

function faultsOf(document: unknown): unknown {
  let found: unknown
  validate(document, (faults) => (found = faults))
  return found
}

function fieldsOf(...writes: FieldWrite[][]): Fields {
  return Object.fromEntries(writes.flat().map(({ path, value }) => [path, { value }]))
}

let serial = 0
const newId = () => `id${String(serial++).padStart(6, '0')}`

function imported(document: unknown, fields: Fields = {}, cvId = FIRST_CV): Extract<Imported, { ok: true }> {
  const result = importResume(JSON.stringify(document), { fields, cvId, newId })
  if (!result.ok) throw new Error(result.says)
  return result
}

function exported(fields: Fields, cvId = FIRST_CV) {
  return jsonResumeOf(cvOf(fields, cvId), { kept: keptResume(fields, cvId) })
}

describe('a valid JSON Resume', () => {
  it.each(Object.entries(VALID))('« %s » goes out as it came in', (_, document) => {
    expect(faultsOf(document)).toBeNull()
    const { writes } = imported(document)
    expect(exported(fieldsOf(writes))).toEqual(document)
    for (const body of writes) expect(EVENT_KINDS['field.set'].body.safeParse(body).success).toBe(true)
  })

  it('keeps what it knows more when one field is changed', () => {
    const { writes } = imported(VALID.worked)
    const [first] = cvOf(fieldsOf(writes), FIRST_CV).sections[0]!.items
    const fields = fieldsOf(writes, itemWrites('experiences', first!.id, { title: 'Cheffe de rang' }))
    const [work] = exported(fields).work as object[]
    expect(work).toEqual({ ...(VALID.worked!.work as object[])[0], position: 'Cheffe de rang' })
  })

  it('leaves out what was deleted or hidden', () => {
    const { writes } = imported(VALID.skilled)
    const skills = cvOf(fieldsOf(writes), FIRST_CV).sections.find(({ kind }) => kind === 'skills')!.items
    const fields = fieldsOf(
      writes,
      itemGone('skills', skills[0]!.id),
      hideWrites(FIRST_CV, skills[1]!.id, true),
    )
    expect(exported(fields).skills).toEqual([{ name: 'Tri' }, { level: 'x' }])
  })

  it('says what is not on the page', () => {
    const { report } = imported(VALID.unshown)
    expect(report.notes).toContainEqual({
      where: 'awards',
      what: 'kept',
      says: 'Tes récompenses : gardé, mais pas sur la page.',
    })
    expect(report.notes.map(({ where }) => where)).toEqual(
      expect.arrayContaining(['basics.image', 'basics.pronouns', 'extra', 'projects']),
    )
    expect(imported(VALID.worked).report.taken.experiences).toBe(4)
  })
})

describe('a faulty one', () => {
  it.each(Object.entries(FAULTY))('« %s » comes in, and goes out valid', (_, document) => {
    const { writes } = imported(document)
    expect(faultsOf(exported(fieldsOf(writes)))).toBeNull()
    for (const body of writes) expect(EVENT_KINDS['field.set'].body.safeParse(body).success).toBe(true)
  })

  it('is read as far as it can be', () => {
    const texts = cvOf(fieldsOf(imported(FAULTY.texts).writes), FIRST_CV)
    expect(texts.person).toMatchObject({ phone: '639980000', city: 'Lille' })
    expect(texts.sections.map(({ kind, items }) => [kind, items.length])).toEqual([
      ['skills', 2],
      ['languages', 1],
    ])
    const { report, writes } = imported(FAULTY.dates)
    expect(report.notes).toContainEqual({
      where: 'work[1].startDate',
      what: 'lost',
      says: 'La date « un jour » : pas compris.',
    })
    expect(cvOf(fieldsOf(writes), FIRST_CV).sections[0]!.items[0]).toMatchObject({
      start: '2016-06',
      end: '2018-09',
    })
  })

  it.each(['', '{', 'null', '[]', '3', '"cv"', '{}', '{"basics":3}', '%PDF-1.7', '{"work":"x"}'])(
    'is refused by a sentence when it is no CV: %s',
    (text) => {
      const result = importResume(text, { fields: {}, cvId: FIRST_CV, newId })
      expect(result).toEqual({ ok: false, says: 'Ce fichier n’est pas un CV au format JSON Resume.' })
    },
  )

  it('never crashes, and always goes out valid', () => {
    const section = fc.constantFrom(
      'basics',
      'work',
      'education',
      'skills',
      'languages',
      'certificates',
      'meta',
      'volunteer',
    )
    const field = fc.constantFrom(
      'name',
      'position',
      'startDate',
      'endDate',
      'highlights',
      'url',
      'email',
      'keywords',
      '__proto__',
      'trousseau',
    )
    const value = fc.oneof(
      fc.jsonValue(),
      fc.string({ unit: 'binary' }),
      fc.constantFrom('2020-13', 'now', 'a@b.fr'),
    )
    const entry = fc.dictionary(field, value)
    const document = fc.dictionary(section, fc.oneof(entry, fc.array(fc.oneof(entry, value)), value))
    fc.assert(
      fc.property(document, (made) => {
        const result = importResume(JSON.stringify(made), { fields: {}, cvId: FIRST_CV, newId })
        if (result.ok) expect(faultsOf(exported(fieldsOf(result.writes)))).toBeNull()
      }),
    )
  })
})

describe('a CV of ours', () => {
  const ours = [
    ...personWrites({
      firstName: 'Lina Mae',
      lastName: 'Exemple Test',
      email: 'lina',
      phone: '06',
      link: 'exemple.fr/lina',
      licence: 'B',
      birth: '2007-01-02',
      city: 'Lille',
    }),
    ...cvWrites(FIRST_CV, {
      job: 'Vendeuse',
      summary: 'Deux\nlignes',
      template: 'bold',
      colour: 'green',
      language: 'en',
    }),
    ...itemWrites('experiences', 'a', { title: 'Stage', sort: 'placement', start: '2025-01', tasks: ['Un'] }),
    ...itemWrites('experiences', 'b', { title: 'Garde', sort: 'family', end: 'now', place: 'Lille' }),
    ...itemWrites('education', 'c', {
      title: 'CAP Vente',
      school: 'Lycée',
      start: '2023',
      end: '2025',
      state: 'left',
      place: 'Lens',
    }),
    ...itemWrites('languages', 'd', { name: 'Turc', level: 'native' }),
    ...itemWrites('skills', 'e', { name: 'Vente : caisse' }),
  ]

  it('goes out valid and comes back the same, ids apart', () => {
    const before = cvOf(fieldsOf(ours), FIRST_CV)
    const document = jsonResumeOf(before)
    expect(faultsOf(document)).toBeNull()
    const after = cvOf(fieldsOf(imported(document).writes), FIRST_CV)
    const bare = (cv: typeof before) => JSON.stringify(cv).replace(/"id":"[^"]*"/g, '')
    expect(bare(after)).toBe(bare(before))
  })

  it('tells nothing that the page hides', () => {
    const hidden = ['a', ...PERSON_FIELDS].flatMap((what) => hideWrites(FIRST_CV, what, true))
    expect(JSON.stringify(jsonResumeOf(cvOf(fieldsOf(ours, hidden), FIRST_CV)))).not.toMatch(
      /Lina|2007|Stage|exemple/,
    )
  })

  it('carries its photo only when asked', () => {
    const cv = { ...cvOf(fieldsOf(ours), FIRST_CV), photo: PHOTO }
    expect(JSON.stringify(jsonResumeOf(cv))).not.toContain('/9j/')
    const back = imported(jsonResumeOf(cv, { photo: true }))
    const { photo } = cvOf(fieldsOf(back.writes), FIRST_CV)
    // What the file said beside its pixels (here, which program wrote it) stays behind.
    expect(atob(PHOTO)).toContain('Lavc')
    expect(atob(photo)).not.toContain('Lavc')
    expect(photo.slice(-200)).toBe(PHOTO.slice(-200))
  })

  it('stays as it is when another one is imported, and shares what both tell', () => {
    const fields = fieldsOf(ours)
    const { writes } = imported({ skills: [{ name: 'Vente : caisse' }, { name: 'Tri' }] }, fields, 'second')
    const after = fieldsOf(ours, writes)
    expect(cvOf(after, FIRST_CV).sections).toEqual(cvOf(fields, FIRST_CV).sections)
    expect(
      cvOf(after, 'second').sections.map(({ items }) => items.map((item) => 'name' in item && item.name)),
    ).toEqual([['Vente : caisse', 'Tri']])
    expect(writes.some(({ path }) => path === 'skills.e.name')).toBe(true)
  })
})

describe('monthFrom', () => {
  it.each([
    ['2016-06-01', '2016-06'],
    ['2016/6', '2016-06'],
    ['01/06/2016', '2016-06'],
    ['1er juin 2016', '2016-06'],
    ['June 1, 2016', '2016-06'],
    ['août 2016', '2016-08'],
    ['2016-06-01T10:00:00Z', '2016-06'],
    [2016, '2016'],
    ['Aujourd’hui', 'now'],
    [null, ''],
    ['2016-13', undefined],
    ['bientôt', undefined],
    [{}, undefined],
  ])('reads %j', (value, month) => {
    expect(monthFrom(value)).toBe(month)
  })
})
