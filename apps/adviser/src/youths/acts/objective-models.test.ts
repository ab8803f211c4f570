import { LESSONS } from '@trousseau/content'
import { expect, it } from 'vitest'
import { OBJECTIVE_MODELS } from './objective-models.ts'

it('has twenty models, each its own, within what an objective holds', () => {
  expect(OBJECTIVE_MODELS.length).toBeGreaterThanOrEqual(20)
  expect(new Set(OBJECTIVE_MODELS.map(({ title }) => title)).size).toBe(OBJECTIVE_MODELS.length)
  const lessons = new Set(LESSONS.map(({ id }) => id))
  for (const { title, details, days, lesson } of OBJECTIVE_MODELS) {
    expect(title.length, title).toBeLessThanOrEqual(60)
    expect(details.length, title).toBeLessThanOrEqual(160)
    expect(days, title).toBeGreaterThan(0)
    if (lesson) expect(lessons, title).toContain(lesson)
    // To a youth one says tu.
    expect(`${title} ${details}`, title).not.toMatch(/(?<!-)\b(vous|votre|vos)\b/i)
  }
})
