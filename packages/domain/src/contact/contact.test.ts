import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contactsIn } from './contact.ts'

const UNITS = ['zéro', 'un', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf']
const TEENS = [
  'dix',
  'onze',
  'douze',
  'treize',
  'quatorze',
  'quinze',
  'seize',
  'dix-sept',
  'dix-huit',
  'dix-neuf',
]
const TENS = ['vingt', 'trente', 'quarante', 'cinquante', 'soixante']

/** Two figures as they are said: « quatre-vingt-douze », « zéro sept ». */
function said(pair: string): string {
  const value = Number(pair)
  if (value < 10) return `zéro ${UNITS[value]!}`
  if (value < 20) return TEENS[value - 10]!
  if (value < 70) {
    const ten = TENS[Math.floor(value / 10) - 2]!
    return value % 10 === 0 ? ten : value % 10 === 1 ? `${ten} et un` : `${ten}-${UNITS[value % 10]!}`
  }
  if (value < 80) return value === 71 ? 'soixante et onze' : `soixante-${TEENS[value - 70]!}`
  if (value === 80) return 'quatre-vingts'
  return `quatre-vingt-${value < 90 ? UNITS[value - 80]! : TEENS[value - 90]!}`
}

/** Mobile numbers kept for fiction, in pairs. */
const number = fc
  .tuple(fc.constantFrom('06 39 98', '07 56 00'), fc.integer({ min: 0, max: 9999 }))
  .map(([head, tail]) => [...head.split(' '), ...String(tail).padStart(4, '0').match(/../g)!])
const separator = fc.constantFrom('', ' ', '.', '-', ' - ', ', ', '/', '_')

describe('contactsIn', () => {
  it('finds a number however it is cut', () => {
    fc.assert(
      fc.property(number, separator, (pairs, between) => {
        expect(contactsIn(`Appelle le ${pairs.join(between)} ce soir`).map(({ kind }) => kind)).toContain(
          'phone',
        )
        expect(contactsIn(pairs.join('').split('').join(between))).not.toEqual([])
      }),
    )
  })

  it('finds a number said in words, in figures, or in both', () => {
    fc.assert(
      fc.property(
        number,
        fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }),
        fc.constantFrom(' ', ', ', ' puis '),
        (pairs, spelt, between) => {
          const text = pairs.map((pair, place) => (spelt[place] ? said(pair) : pair)).join(between)
          expect(contactsIn(text).map(({ kind }) => kind)).toContain('phone')
        },
      ),
    )
  })

  it('takes hours, prices, days and numbers of businesses for what they are', () => {
    const two = fc.integer({ min: 0, max: 99 }).map((n) => String(n).padStart(2, '0'))
    fc.assert(
      fc.property(two, two, two, fc.integer({ min: 10_000, max: 99_999 }), (a, b, c, postcode) => {
        for (const text of [
          `Le bus passe à ${a}h${b} puis à ${c}h${a}`,
          `Ça coûte ${a},${b} €`,
          `Le ${a}/${b}/20${c} à ${a}h${b}`,
          `SIRET ${a}1 ${b}2 ${c}3 000${a}`,
          `12 rue des Lilas, ${postcode} Démonville`,
        ])
          expect(contactsIn(text), text).toEqual([])
      }),
    )
  })

  it.each([
    ['jordan point petit arobase gmail point com', 'mail'],
    ['mon insta c’est lina_mrt', 'network'],
    ['s n a p : kiki21', 'network'],
    ['cherche @leo-07', 'handle'],
    ['regarde bit.ly/3xYz', 'link'],
    ['rdv à la gare ce soir', 'meeting'],
  ] as const)('says what it found in « %s »', (text, kind) => {
    expect(contactsIn(text).map((one) => one.kind)).toContain(kind)
  })

  it('reads whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 1000 }), (text) => {
        for (const { found } of contactsIn(text)) expect(found.length).toBeLessThanOrEqual(80)
      }),
    )
  })
})
