import { describe, expect, it } from 'vitest'
import { foldText, matcher } from './search.ts'
import { youthRow } from './youth-row.fixture.ts'

describe('foldText', () => {
  it.each([
    ['Éloïse', 'eloise'],
    ['  Jean-Noël ', 'jean noel'],
    ['N’Golo', 'n golo'],
    ["N'Golo", 'n golo'],
    ['Œdipe', 'oedipe'],
    ['İlayda', 'ilayda'],
  ])('%s becomes %s', (text, folded) => expect(foldText(text)).toBe(folded))
})

describe('matcher', () => {
  const row = youthRow({ firstName: 'Marie-Éloïse Test' })

  it.each(['', '  ', 'elo', 'ÉLO', 'test marie', 'marie-elo'])('finds with “%s”', (typed) =>
    expect(matcher(typed)(row)).toBe(true),
  )

  it.each(['loise', 'marie paul', 'x'])('does not find with “%s”', (typed) =>
    expect(matcher(typed)(row)).toBe(false),
  )
})
