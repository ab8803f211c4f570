import { Writable } from 'node:stream'
import { ROUTES } from '@trousseau/contract'
import { describe, expect, it } from 'vitest'
import { openTrial } from '../app.fixture.ts'
import { openDatabase } from '../database/open.ts'
import { temporaryFolder } from '../database/temporary-folder.fixture.ts'
import { LOGGING } from './logging.ts'

describe('the log', () => {
  it('tells of a trouble where it happened, and nothing of whom it happened to', async () => {
    let log = ''
    const stream = new Writable({
      write(chunk: Buffer, _encoding, done) {
        log += chunk.toString()
        done()
      },
    })
    const database = await openDatabase(temporaryFolder())
    // As PostgreSQL does, the driver quotes what was to be written.
    const transaction: typeof database.transaction = async (work) =>
      database.transaction(work).then(() => {
        const quoted = 'Key (first_name)=(Wyzprenom) in {"code":"BBBBBCCCCC"} from 203.0.113.9'
        throw Object.assign(new Error(quoted), { code: '23505', detail: quoted, parameters: ['Wyzprenom'] })
      })
    let broken = false
    const trial = await openTrial({
      database: {
        ...database,
        transaction: (work) => (broken ? transaction(work) : database.transaction(work)),
      },
      logger: { ...LOGGING, level: 'trace', stream },
    })
    broken = true
    const answer = await trial.ask(ROUTES.join, {
      body: { code: trial.north.code, firstName: 'Wyzprenom', device: 'logged00' },
      address: '203.0.113.9',
      headers: { cookie: '__Host-jeune=wyzjeton' },
    })
    expect(answer.statusCode).toBe(500)
    expect(answer.body).not.toMatch(/Wyz|23505|Error/)
    expect(log).toContain('request failed')
    expect(log).toContain('"code":"23505"')
    expect(log).toContain('join.ts')
    expect(log).not.toMatch(/Wyz|wyz|BBBBB|203\.0\.113|cookie/)
    await trial.close()
  })
})
