import { describe, expect, it } from 'vitest'
import { readContent } from './node.ts'
import { unbroken } from './typeset.ts'

describe('typeset', () => {
  it.each([
    ['« Oui ! » Et toi ?', '«_Oui_!_» Et toi_?'],
    ['Il gagne 1 200 € : 10 %.', 'Il gagne 1_200_€_: 10_%.'],
    ['Le 06 39 98 11 22, à 8 h.', 'Le 06 39 98 11 22, à 8 h.'],
  ])('keeps « %s » together', (text, expected) => {
    expect(unbroken(text).replaceAll('\u00a0', '_')).toBe(expected)
  })

  it('leaves no place to break before a sign in what lessons say, and no trace in what the machine reads', () => {
    const { lessons } = readContent()
    const says = JSON.stringify(
      [...lessons.values()].map(({ title, teaser, skill }) => [title, teaser, skill]),
    )
    expect(says).toContain('\u00a0?')
    expect(says).not.toMatch(/ [?!:;»]|« /)
    const ids = [...lessons.values()].flatMap(({ words, exercises }) => [
      ...(words ?? []),
      ...exercises.map(({ id }) => id),
    ])
    expect(ids.join(' ')).not.toContain('\u00a0')
    const page = lessons.get('f3')!.exercises.find((exercise) => exercise.kind === 'html')!
    expect(page.start).not.toContain('\u00a0')
  })
})
