import { describe, expect, it } from 'vitest'
import { silenceOf } from './silence.ts'

const now = new Date('2026-11-23T09:30:00').getTime()
const at = (text: string) => new Date(text).getTime()

describe('silenceOf', () => {
  it('begins at fourteen days', () => {
    expect(silenceOf(at('2026-11-10T00:01:00'), now)).toBeUndefined()
    expect(silenceOf(at('2026-11-09T23:59:00'), now)).toBe(14)
  })

  it('says nothing of someone who never began', () => expect(silenceOf(null, now)).toBeUndefined())
})
