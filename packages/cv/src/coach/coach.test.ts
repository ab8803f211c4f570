import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FIRST_CV } from '../model-cv.ts'
import type { Fields, FieldWrite } from '../model.ts'
import { cvWrites, hideWrites, itemWrites, personWrites } from '../model-writes.ts'
import { adviceAt, coach, type Advice } from './index.ts'

const TODAY = '2026-11'

function fieldsOf(...writes: FieldWrite[][]): Fields {
  return Object.fromEntries(writes.flat().map(({ path, value }) => [path, { value }]))
}

/** A page nobody would find fault with. */
const good = [
  ...personWrites({
    firstName: 'Lina',
    lastName: 'EXEMPLE',
    email: 'lina.exemple@laposte.net',
    phone: '06 39 98 00 00',
    city: 'Roubaix',
  }),
  ...cvWrites(FIRST_CV, {
    job: 'Vendeuse',
    summary: 'J’ai tenu un stand tout l’été. Je cherche une alternance.',
  }),
  ...itemWrites('experiences', 'e1', {
    title: 'Aide sur un marché',
    sort: 'odd-job',
    start: '2026-06',
    end: '2026-08',
    tasks: ['Servir et peser', 'Rendre la monnaie'],
  }),
  ...itemWrites('education', 'd1', {
    title: 'CAP Vente',
    start: '2025-09',
    end: '2027-06',
    state: 'ongoing',
  }),
  ...itemWrites('skills', 's1', { name: 'Tenir une caisse' }),
]

/** What is said of the good page with that much changed. */
function said(...writes: FieldWrite[][]): Advice[] {
  return coach(fieldsOf(good, ...writes), FIRST_CV, TODAY)
}

function rules(...writes: FieldWrite[][]): string[] {
  return said(...writes).map(({ rule }) => rule)
}

const email = (address: string) => personWrites({ email: address })
const phone = (number: string) => personWrites({ phone: number })
const summary = (text: string) => cvWrites(FIRST_CV, { summary: text })
const job = (dates: { start: string; end: string }, id = 'e2') =>
  itemWrites('experiences', id, { title: id, sort: 'job', tasks: ['Servir'], ...dates })

describe('coach', () => {
  it('has nothing to say of a good page', () => {
    expect(said()).toEqual([])
  })

  it.each([
    'prinsess.lina59@gmail.com',
    'lina-la-bg@gmail.com',
    'xx.dark.ninja.xx@outlook.fr',
    'lili69lol@free.fr',
  ])('smiles at %s and shows another', (address) => {
    const [advice] = said(email(address))
    expect(advice).toMatchObject({ rule: 'email-fanciful', path: 'profile.email' })
    expect(advice?.example).toMatch(/^lina\.exemple@/)
    expect(advice?.proposal).toBeUndefined()
  })

  it.each(['linaexemple59@gmail.com', 'l.exemple@sfr.fr', 'exemple_lina@orange.fr'])(
    'accepts %s',
    (address) => {
      expect(rules(email(address))).toEqual([])
    },
  )

  it.each([
    ['lina.exemple@gmial.com', 'lina.exemple@gmail.com'],
    ['lina.exemple@gmai.com', 'lina.exemple@gmail.com'],
    ['lina.exemple @hotmail.fr', 'lina.exemple@hotmail.fr'],
    ['lina.éxemple@orange.fr', 'lina.exemple@orange.fr'],
    ['lina.exemple@orange,fr', 'lina.exemple@orange.fr'],
  ])('mends %s', (address, mended) => {
    const [advice] = said(email(address))
    expect(advice).toMatchObject({ rule: 'email-typo', weight: 'mend' })
    expect(advice?.proposal).toEqual({ shows: mended, writes: email(mended) })
  })

  it.each(['lina', 'lina@exemple', 'λίνα@exemple.fr'])('stops at %s', (address) => {
    expect(rules(email(address))).toEqual(['email-wrong'])
  })

  it.each([
    ['0639980000', '06 39 98 00 00'],
    ['06.39.98.00.00', '06 39 98 00 00'],
    ['+33639980000', '06 39 98 00 00'],
    ['0033 6 39 98 00 00', '06 39 98 00 00'],
    ['+33(0)639980000', '06 39 98 00 00'],
  ])('spaces %s', (number, spaced) => {
    expect(said(phone(number))).toMatchObject([{ rule: 'phone-format', proposal: { shows: spaced } }])
  })

  it('counts the digits of a wrong number, and knows other countries’', () => {
    expect(said(phone('06 39 98 00'))[0]?.why).toBe('Un numéro français a dix chiffres. Le tien en a 8.')
    expect(rules(phone('1239980000'))).toEqual(['phone-wrong'])
    expect(rules(phone('+32 470 12 34 56'))).toEqual([])
    expect(rules(phone('+33 6 39 98 00 00'))).toEqual([])
  })

  it('swaps dates that go backwards', () => {
    const [advice] = said(job({ start: '2025-09', end: '2025-02' }))
    expect(advice).toMatchObject({ rule: 'dates-backwards', path: 'experiences.e2.start' })
    expect(
      rules(advice!.proposal!.writes, itemWrites('experiences', 'e2', { title: 'x', tasks: ['y'] })),
    ).toEqual([])
  })

  it.each([
    [{ start: '2026-10', end: '2027-02' }, ['dates-ahead']],
    [{ start: '', end: '' }, ['dates-missing']],
    [{ start: '0206', end: '' }, ['dates-odd']],
    [{ start: '2025', end: '2025-03' }, []],
    [{ start: '2025-03', end: '2025' }, []],
    [{ start: '2026-10', end: 'now' }, []],
  ])('reads %j', (dates, expected) => {
    expect(rules(job(dates))).toEqual(expected)
  })

  it('sees two jobs at once, not two that touch', () => {
    const first = job({ start: '2025-01', end: '2025-06' }, 'e3')
    expect(rules(first, job({ start: '2025-06', end: 'now' }))).toEqual([])
    expect(said(first, job({ start: '2025-03', end: 'now' }))).toMatchObject([
      { rule: 'dates-overlap', path: 'experiences.e2.start', weight: 'polish' },
    ])
  })

  it.each(['Dynamique, motivée et sérieuse.', 'Je suis une personne très motivée', 'Ponctuel'])(
    'asks for a fact behind « %s »',
    (text) => {
      expect(said(summary(text))).toMatchObject([{ rule: 'empty-words', path: `cvs.${FIRST_CV}.summary` }])
      expect(said(summary(text))[0]?.example).toBeTruthy()
    },
  )

  it('leaves the same words alone beside a fact', () => {
    expect(rules(summary('Motivée, j’ai vendu des gâteaux chaque samedi pour payer mon permis.'))).toEqual([])
  })

  it('lowers capitals and keeps acronyms', () => {
    expect(said(cvWrites(FIRST_CV, { job: 'VENDEUSE APRÈS UN CAP' }))).toMatchObject([
      { rule: 'capitals', proposal: { shows: 'Vendeuse après un CAP' } },
    ])
    expect(rules(cvWrites(FIRST_CV, { job: 'CAP AEPE' }))).toEqual(['capitals'])
    expect(rules(cvWrites(FIRST_CV, { job: 'CAP' }))).toEqual([])
    expect(said(personWrites({ firstName: 'jean-paul' }), email('jp.exemple@free.fr'))).toMatchObject([
      { rule: 'name-small', proposal: { shows: 'Jean-Paul' } },
    ])
    expect(rules(personWrites({ firstName: 'أمينة' }))).toEqual([])
  })

  it('proposes the first sentences of a text too long', () => {
    const [advice] = said(summary('Une phrase courte. ' + 'Et encore une autre. '.repeat(30)))
    expect(advice?.rule).toBe('too-long')
    expect(advice!.proposal!.shows.length).toBeLessThanOrEqual(350)
    expect(advice!.proposal!.shows).toMatch(/autre\.$/)
  })

  it.each([
    ['negative', summary('Je suis sans expérience mais je veux travailler ici.')],
    ['texting', summary('Slt, jsuis dispo tout l’été pour la vente.')],
    ['emoji', itemWrites('skills', 's2', { name: 'Cuisine 🍕🇫🇷' })],
    ['signs', summary('Je veux travailler chez vous !!!')],
    ['forgotten', summary('Je cherche un poste de [métier].')],
    ['secret-number', summary('Mon numéro est le 2 07 03 59 512 001 42, je suis libre.')],
    ['link-private', personWrites({ link: 'https://www.tiktok.com/@lina' })],
    ['job-is-cv', cvWrites(FIRST_CV, { job: 'Curriculum vitae' })],
    ['city-missing', personWrites({ city: '' })],
    ['tasks-missing', itemWrites('experiences', 'e1', { tasks: [] })],
    ['experience-missing', hideWrites(FIRST_CV, 'e1', true)],
    ['contact-hidden', [...hideWrites(FIRST_CV, 'phone', true), ...hideWrites(FIRST_CV, 'email', true)]],
    [
      'skills-many',
      Array.from({ length: 11 }, (_, n) => itemWrites('skills', `k${n}`, { name: `Geste ${n}` })).flat(),
    ],
    [
      'page-long',
      Array.from({ length: 25 }, (_, n) =>
        job({ start: `20${String(n).padStart(2, '0')}`, end: '' }, `j${n}`),
      ).flat(),
    ],
  ])('says %s', (rule, writes) => {
    expect(rules(writes)).toContain(rule)
  })

  it('takes the emoji away and nothing else', () => {
    const [advice] = said(itemWrites('skills', 's2', { name: 'Cuisine 👩🏽‍🍳 1 à 100 couverts' }))
    expect(advice?.proposal?.shows).toBe('Cuisine 1 à 100 couverts')
  })

  it('mends one line of a list and keeps the others', () => {
    const [advice] = said(
      itemWrites('experiences', 'e1', { tasks: ['Servir', 'RENDRE LA MONNAIE', 'Ranger'] }),
    )
    expect(advice).toMatchObject({ path: 'experiences.e1.tasks', line: 1 })
    expect(advice?.proposal?.writes).toEqual([
      { path: 'experiences.e1.tasks', value: ['Servir', 'Rendre la monnaie', 'Ranger'] },
    ])
  })

  it('puts what stops an employer first', () => {
    const weights = coach({}, FIRST_CV, TODAY).map(({ weight }) => weight)
    expect(weights).toEqual([...weights].sort())
    expect(weights[0]).toBe('mend')
  })

  it('finds the advice of a field and of an item', () => {
    const advice = said(email('lina'), job({ start: '', end: '' }))
    expect(adviceAt(advice, 'profile.email')).toHaveLength(1)
    expect(adviceAt(advice, 'experiences.e2')).toHaveLength(1)
    expect(adviceAt(advice, 'experiences.e')).toHaveLength(0)
  })

  it('speaks in printed French, at tu, whatever is written, and its proposals settle the matter', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('JE CRIE FORT', 'motivé', 'slt!!!', '🍕 ok', 'x'.repeat(500), '[poste]'),
    )
    fc.assert(
      fc.property(text, text, text, (name, sentence, task) => {
        const fields = fieldsOf(
          good,
          personWrites({ firstName: name, email: task, phone: sentence }),
          summary(sentence),
          itemWrites('experiences', 'e1', { title: name, tasks: [task] }),
        )
        for (const { why, how, example = '', proposal, rule, path, line } of coach(fields, FIRST_CV, TODAY)) {
          expect(`${how} ${example}`).not.toMatch(/'|\.\.\.|\bvous\b|\bvotre\b/)
          expect(why).not.toBe('')
          if (!proposal) continue
          const after = coach({ ...fields, ...fieldsOf(proposal.writes) }, FIRST_CV, TODAY)
          expect(after.filter((one) => one.rule === rule && one.path === path && one.line === line)).toEqual(
            [],
          )
        }
      }),
    )
  })
})
