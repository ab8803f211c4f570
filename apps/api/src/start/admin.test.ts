import { execFile } from 'node:child_process'
import { rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { ROUTES } from '@trousseau/contract'
import { afterAll, describe, expect, it } from 'vitest'
import { buildApp } from '../app.ts'
import { openDatabase } from '../database/open.ts'
import { temporaryFolder } from '../database/temporary-folder.fixture.ts'

const SCRIPT = fileURLToPath(new URL('admin.ts', import.meta.url))
const GOOD = 'girafe tambour lilas neige'

describe('npm run admin:create', () => {
  const folder = temporaryFolder()
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  const WHO = {
    ADMIN_STRUCTURE: 'Mission locale du Test',
    ADMIN_KIND: 'mission-locale',
    ADMIN_NAME: 'Alix Essai',
    ADMIN_EMAIL: 'Alix@Test.example',
  }
  /** Runs the command itself, the password piped in. */
  const run = (env: Record<string, string>, password: string, args: string[] = []) =>
    new Promise<{ code: number; said: string }>((resolve) => {
      const child = execFile(
        process.execPath,
        [SCRIPT, ...args],
        { env: { PATH: process.env.PATH, DATA_DIR: folder, ...env } },
        (error, out, err) => resolve({ code: error ? Number(error.code) : 0, said: out + err }),
      )
      child.stdin!.end(`${password}\n`)
    })
  async function signIn(password: string) {
    const app = await buildApp({ database: await openDatabase(folder), demo: false })
    const answer = await app.inject({
      method: 'POST',
      url: ROUTES.signIn.path,
      payload: { email: 'alix@test.example', password },
    })
    await app.close()
    return answer.statusCode
  }

  it('refuses a weak password and what is missing, and changes nothing', async () => {
    expect(await run(WHO, 'qwertyuiop123')).toMatchObject({
      code: 1,
      said: expect.stringContaining('en premier'),
    })
    expect(await run({ ...WHO, ADMIN_EMAIL: '' }, GOOD)).toMatchObject({
      code: 1,
      said: expect.stringContaining('ADMIN_EMAIL'),
    })
    expect(await run({ ...WHO, ADMIN_KIND: 'autre' }, GOOD)).toMatchObject({ code: 1 })
    const database = await openDatabase(folder)
    expect(await database.rows('select 1 from structures')).toEqual([])
    await database.close()
  }, 60_000)

  it('makes the structure and its first administrator, who signs in', async () => {
    const { code, said } = await run(WHO, GOOD)
    expect(said).toContain('Structure créée')
    expect(said).not.toContain(GOOD)
    expect(code).toBe(0)
    expect(await signIn(GOOD)).toBe(200)
  }, 60_000)

  it('leaves a known address alone, unless asked again', async () => {
    const other = 'tulipe moteur dimanche coton'
    expect(await run(WHO, other)).toMatchObject({ code: 1, said: expect.stringContaining('déjà un compte') })
    expect(await run({ ...WHO, ADMIN_STRUCTURE: 'Ailleurs' }, other, ['--again'])).toMatchObject({ code: 1 })
    expect(await signIn(GOOD)).toBe(200)
    expect(await run(WHO, other, ['--again'])).toMatchObject({ code: 0 })
    expect([await signIn(GOOD), await signIn(other)]).toEqual([401, 200])
  }, 60_000)

  it.each(['e2c', 'epide', 'other'])(
    'makes a structure of the kind %s',
    async (kind) => {
      const who = {
        ...WHO,
        ADMIN_STRUCTURE: `Lieu ${kind}`,
        ADMIN_KIND: kind,
        ADMIN_EMAIL: `${kind}@test.example`,
      }
      expect(await run(who, GOOD)).toMatchObject({ code: 0 })
      const database = await openDatabase(folder)
      const [row] = await database.rows('select kind from structures where name = $1', [`Lieu ${kind}`])
      await database.close()
      expect(row).toEqual({ kind })
    },
    60_000,
  )
})
