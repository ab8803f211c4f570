import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { ESLint } from 'eslint'
import { describe, expect, it } from 'vitest'
import { ROOMS } from './walls.js'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const rooms = Object.keys(ROOMS)
const everyPair = rooms.flatMap((from) => rooms.map((to) => [from, to] as const))

const eslint = new ESLint({
  cwd: ROOT,
  // Types of a file that isn't on disk cannot be read, and the walls don't need them.
  overrideConfig: {
    files: ['**/*.ts'],
    languageOptions: { parserOptions: { projectService: false, project: null } },
  },
  ruleFilter: ({ ruleId }) => ruleId === 'walls/imports' || ruleId === 'no-restricted-globals',
})

/** The project's own lint on a file that need not exist: what the walls say of it. */
async function wallsSeenIn(path: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath: `${ROOT}${path}` })
  return result!.messages.map((message) => message.message)
}

describe('the walls between rooms', () => {
  it.each(everyPair)('%s importing %s is judged as the table says', async (from, to) => {
    const room = ROOMS[from]!
    const allowed = from === to || room.rooms === '*' || room.rooms.includes(to)
    const seen = await wallsSeenIn(
      `${room.folder}/src/planted.ts`,
      `import { planted } from '@trousseau/${to}'\nexport { planted }\n`,
    )
    expect(seen).toEqual(allowed ? [] : [`${from} may not import ${to} (see docs/architecture.md)`])
  })

  it.each(rooms)('%s may not be left by a relative import', async (from) => {
    const folder = ROOMS[from]!.folder
    const code = `export { planted } from '../../../packages/nowhere/src/index.ts'\n`
    expect(await wallsSeenIn(`${folder}/src/planted.ts`, code)).toHaveLength(1)
    expect(await wallsSeenIn(`${folder}/src/planted.ts`, `export { planted } from './beside.ts'\n`)).toEqual(
      [],
    )
  })

  it('sees lazy imports, re-exports and imports of types', async () => {
    const seen = await wallsSeenIn(
      'packages/domain/src/planted.ts',
      [
        `export const lazy = () => import('@trousseau/sync')`,
        `export * from '@trousseau/ui'`,
        `import type { Anything } from '@trousseau/contract'`,
        `export type Other = import('@trousseau/content').Other`,
        `export type { Anything }`,
      ].join('\n'),
    )
    expect(seen).toHaveLength(4)
  })

  it('keeps the domain to its schema library, out of the browser and out of Node', async () => {
    const path = 'packages/domain/src/planted.ts'
    expect(await wallsSeenIn(path, `import * as z from 'zod/mini'\nexport { z }\n`)).toEqual([])
    for (const code of [
      `import { readFileSync } from 'node:fs'\nexport { readFileSync }\n`,
      `import { ref } from 'vue'\nexport { ref }\n`,
      `export const title = document.title\n`,
      `export const home = process.env\n`,
    ]) {
      expect(await wallsSeenIn(path, code), code).toHaveLength(1)
    }
  })

  it.each(['youth', 'adviser', 'api'])('keeps the subjects of %s apart', async (app) => {
    const { folder, open, shell } = ROOMS[app]!
    const importing = (path: string) => `export { planted } from '${path}'\n`
    const subject = `${folder}/src/one/planted.ts`
    expect(await wallsSeenIn(subject, importing('../two/planted.ts'))).toHaveLength(1)
    expect(await wallsSeenIn(subject, importing('./beside.ts'))).toEqual([])
    for (const name of open!) {
      expect(await wallsSeenIn(subject, importing(`../${name}/planted.ts`))).toEqual([])
      expect(
        await wallsSeenIn(`${folder}/src/${name}/planted.ts`, importing('../two/planted.ts')),
      ).toHaveLength(1)
    }
    for (const name of shell!) {
      expect(await wallsSeenIn(`${folder}/src/${name}/planted.ts`, importing('../two/planted.ts'))).toEqual(
        [],
      )
      expect(await wallsSeenIn(subject, importing(`../${name}/planted.ts`))).toHaveLength(1)
    }
    expect(await wallsSeenIn(`${folder}/src/planted.ts`, importing('./two/planted.ts'))).toEqual([])
  })
})

describe('the page docs/architecture.md', () => {
  it('says of each room what the table says', () => {
    const page = readFileSync(`${ROOT}docs/architecture.md`, 'utf8')
    const rows = page
      .split('\n')
      .filter((line) => /^\| `/.test(line))
      .map((line) => line.split('|').map((cell) => cell.trim().replaceAll('`', '')))
    const written = Object.fromEntries(rows.map(([, room, , mayImport]) => [room, mayImport]))
    const expected = Object.fromEntries(
      Object.entries(ROOMS).map(([room, { rooms }]) => [
        room,
        rooms === '*' ? 'everything' : rooms.join(', ') || 'no room',
      ]),
    )
    expect(written).toEqual(expected)
  })
})
