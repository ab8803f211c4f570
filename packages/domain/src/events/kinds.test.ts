import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { eventEnvelope, isEvent } from './event.ts'
import { EVENT_KINDS, phoneMayWrite, readEvent } from './kinds.ts'

const opened = {
  id: '01900000-0000-7000-8000-000000000000',
  at: '000000000000',
  device: 'phone001',
  author: 'youth',
  kind: 'lesson.opened',
  v: 1,
  body: { lesson: 'n2' },
}

describe('readEvent', () => {
  it('knows an event whose body is as its kind says', () => {
    expect(readEvent(opened)).toEqual({ state: 'known' })
  })

  it.each([
    ['a kind of a newer app', { ...opened, kind: 'garden.planted', body: { deep: [[]] } }],
    ['a newer body', { ...opened, v: 2, body: { lesson: 12 } }],
    ['a kind named like an object’s own method', { ...opened, kind: 'constructor' }],
  ])('keeps %s unread', (_, event) => {
    expect(readEvent(event)).toEqual({ state: 'opaque' })
  })

  it.each([
    ['a missing field', {}],
    ['a field too many', { lesson: 'n2', key: true }],
    ['a lesson that is a path', { lesson: '../n2' }],
    ['no object', null],
  ])('refuses %s', (_, body) => {
    expect(readEvent({ ...opened, body })).toEqual({ state: 'invalid' })
  })

  it('has no kind that claims a key', () => {
    expect(Object.keys(EVENT_KINDS).filter((kind) => kind.startsWith('key.'))).toEqual([])
  })
})

describe('phoneMayWrite', () => {
  it('leaves the server’s words to the server, and lets newer kinds through', () => {
    expect(phoneMayWrite('exercise.answered')).toBe(true)
    expect(phoneMayWrite('structure.joined')).toBe(false)
    expect(phoneMayWrite('garden.planted')).toBe(true)
  })
})

describe('the envelope', () => {
  it('is judged the same by the quick tests and by the schema', () => {
    const ids = [opened.id, opened.id.toUpperCase(), '01900000-0000-4000-8000-000000000000', `${opened.id}\n`]
    const odd = fc.jsonValue()
    const near = fc.record(
      {
        id: fc.oneof(fc.constantFrom(...ids), odd),
        at: fc.oneof(fc.constantFrom(opened.at, '', '2026-01-01', `${opened.at}0`), odd),
        device: fc.oneof(fc.constantFrom('phone001', 'short', 'Phone001', 'far-too-long-a-name'), odd),
        author: fc.oneof(fc.string({ maxLength: 70 }), fc.constant('a'.repeat(65)), odd),
        kind: fc.oneof(fc.constantFrom('lesson.opened', 'opened', `${'a'.repeat(39)}.b`, 'A.b'), odd),
        v: fc.oneof(fc.integer({ min: -1, max: 101 }), odd),
        body: fc.oneof(fc.constantFrom({}, [], null), odd),
        seq: fc.constant(1),
      },
      { requiredKeys: [] },
    )
    const changed = near.map((change) => ({ ...opened, ...change }))
    const value = fc.oneof(near, changed)
    fc.assert(
      fc.property(value, (value) => isEvent(value) === eventEnvelope.safeParse(value).success),
      {
        numRuns: 2000,
      },
    )
    expect(isEvent(opened)).toBe(true)
  })

  it.each([
    ['a random id', { id: '01900000-0000-4000-8000-000000000000' }],
    ['a clock that is none', { at: '2026-01-01' }],
    ['a kind without its two words', { kind: 'opened' }],
    ['a number of its own', { seq: 1 }],
    ['a body that is a list', { body: [] }],
    ['a half version', { v: 1.5 }],
  ])('refuses %s', (_, change) => {
    expect(eventEnvelope.safeParse(opened).success).toBe(true)
    expect(eventEnvelope.safeParse({ ...opened, ...change }).success).toBe(false)
    expect(isEvent({ ...opened, ...change })).toBe(false)
  })
})
