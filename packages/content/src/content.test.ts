import { describe, expect, it } from 'vitest'
import { checkReference, judgeLessons, readReference } from './checks/check-content.ts'

const reference = readReference()
const told = (findings: { where: string; path: string; says: string }[]) =>
  findings.map(({ where, path, says }) => `${where} · ${path} : ${says}`)

describe('content', () => {
  it.each(judgeLessons(reference))('lesson $folder has nothing to mend', ({ findings }) => {
    expect(told(findings)).toEqual([])
  })

  it('has a glossary and a jargon list with nothing to mend', () => {
    expect(told(checkReference(reference))).toEqual([])
  })
})
