import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
/** From where the page names its tests. */
const PLACES = ['', 'apps/api/src', 'packages/journeys/src']

/** How many requirements of levels 1 and 2 each section of ASVS 5.0.0 has, leaving out those of level 3 after them. */
const SECTIONS: Record<string, number> = {
  '1.1': 2, '1.2': 9, '1.3': 11, '1.4': 3, '1.5': 2, '2.1': 3, '2.2': 3, '2.3': 4, '2.4': 1, '3.2': 2, '3.3': 4,
  '3.4': 6, '3.5': 5, '3.7': 2, '4.1': 3, '4.2': 1, '4.3': 2, '4.4': 4, '5.1': 1, '5.2': 3, '5.3': 2, '5.4': 3,
  '6.1': 3, '6.2': 12, '6.3': 4, '6.4': 4, '6.5': 5, '6.6': 3, '6.8': 4, '7.1': 3, '7.2': 4, '7.3': 2, '7.4': 5,
  '7.5': 2, '7.6': 2, '8.1': 2, '8.2': 3, '8.3': 1, '8.4': 1, '9.1': 3, '9.2': 4, '10.1': 2, '10.2': 2, '10.3': 4,
  '10.4': 11, '10.5': 5, '10.6': 2, '10.7': 3, '11.1': 2, '11.2': 3, '11.3': 3, '11.4': 4, '11.5': 1, '11.6': 1,
  '12.1': 3, '12.2': 2, '12.3': 4, '13.1': 1, '13.2': 5, '13.3': 2, '13.4': 5, '14.1': 2, '14.2': 4, '14.3': 3,
  '15.1': 3, '15.2': 3, '15.3': 7, '16.1': 1, '16.2': 5, '16.3': 4, '16.4': 3, '16.5': 3, '17.1': 1, '17.2': 4,
  '17.3': 2,
} // prettier-ignore

describe('docs/securite.md', () => {
  const page = readFileSync(join(ROOT, 'docs/securite.md'), 'utf8')
  const rows = page.split('\n').filter((line) => line.startsWith('|'))

  it('names tests and pages that exist', () => {
    const named = [...page.matchAll(/`([^`\s]+\.(?:test\.ts|md))`/g)].map(([, path]) => path!)
    expect(named.length).toBeGreaterThan(200)
    const missing = named.filter((path) => !PLACES.some((place) => existsSync(join(ROOT, place, path))))
    expect([...new Set(missing)]).toEqual([])
  })

  it('says of each threat what stops it, and the test that proves it', () => {
    const [, table = ''] = page.split('## Menaces')
    const threats = table
      .split('\n## ')[0]!
      .split('\n')
      .filter((line) => line.startsWith('|'))
      .slice(2)
    expect(threats.length).toBeGreaterThan(20)
    expect(threats.filter((line) => !/`[^`]+\.test\.ts`/.test(line))).toEqual([])
  })

  it('answers each requirement of ASVS 5.0 of levels 1 and 2, once', () => {
    const wanted = Object.entries(SECTIONS).flatMap(([section, count]) =>
      Array.from({ length: count }, (_, index) => `${section}.${index + 1}`),
    )
    expect(wanted).toHaveLength(253)
    const answered = rows.flatMap((line) => /^\| (\d+\.\d+\.\d+) +\| \S.{3}/.exec(line)?.[1] ?? [])
    expect(answered).toEqual(wanted)
  })
})
