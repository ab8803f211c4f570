import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const read = (path: string) => readFileSync(`${ROOT}${path}`, 'utf8')

it('gives each dependency its line in docs/decisions/dependencies.md, and no line to what is gone', () => {
  const files = ['package.json', ...globSync('{apps,packages}/*/package.json', { cwd: ROOT })]
  const declared = files.flatMap((file) => {
    const { dependencies, devDependencies } = JSON.parse(read(file)) as Record<string, Record<string, string>>
    return Object.keys({ ...dependencies, ...devDependencies })
  })
  const written = read('docs/decisions/dependencies.md')
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .flatMap((line) => [...line.split('|')[1]!.matchAll(/`([^`]+)`/g)].map(([, name]) => name!))
  const outside = new Set(declared.filter((name) => !name.startsWith('@trousseau/')))
  expect(written.sort()).toEqual([...outside].sort())
})
