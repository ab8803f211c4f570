import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { ROUTES } from '@trousseau/contract'
import { describe, expect, it } from 'vitest'
import { buildApp } from '../app.ts'
import { openTrial, phoneEvent, welcomeYouth, type Trial } from '../app.fixture.ts'
import { newTutor, pairUp, push } from '../duo.fixture.ts'
import { openDatabase } from '../database/open.ts'
import type { Database } from '../database/port.ts'
import { temporaryFolder } from '../database/temporary-folder.fixture.ts'
import { tombstonesIn } from '../database/tombstones.ts'
import { backUp, restore } from './backups.ts'

/** Words found nowhere else, one for each place where a youth's own words go. */
const MARKERS = [
  'Wyzprenom', 'Wyztelephone', 'Wyzcv', 'Wyzavis', 'Wyzobjectif',
  'Wyzdetails', 'Wyzfait', 'Wyzmessage', 'Wyzreponse', 'Wyznote',
  'Wyzcharte', 'Wyzenvie', 'Wyzduo',
] as const // prettier-ignore

/** Every cell of every table, as text. */
async function cellsOf(database: Database): Promise<string> {
  const tables =
    database.dialect === 'sqlite'
      ? await database.rows<{ name: string }>("select name from sqlite_master where type = 'table'")
      : await database.rows<{ name: string }>(
          "select table_name as name from information_schema.tables where table_schema = 'public'",
        )
  const cells: string[] = []
  for (const { name } of tables) cells.push(JSON.stringify(await database.rows(`select * from "${name}"`)))
  return cells.join('\n')
}

/** Every byte of every file of a folder: tables, indexes, write-ahead log, list of erasures. */
function bytesOf(folder: string): string {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name !== 'before.sqlite')
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'))
    .join('\n')
}

const found = (where: string) => MARKERS.filter((marker) => where.includes(marker))

/** Erases an account that wrote everywhere, then looks for it everywhere; `create` makes an empty PostgreSQL database. */
export function lookForTraces(name: string, create?: () => Promise<string>): void {
  describe(`an account erased from ${name}`, () => {
    it('is found nowhere: tables, files, log, nor a backup put back', async () => {
      const folder = temporaryFolder()
      const dataFolder = join(folder, 'data')
      mkdirSync(dataFolder)
      const place = { dataFolder, databaseUrl: await create?.(), erasuresFile: join(dataFolder, 'erasures') }
      let log = ''
      const stream = new Writable({
        write(chunk: Buffer, _encoding, done) {
          log += chunk.toString()
          done()
        },
      })
      const tombstones = tombstonesIn(place.erasuresFile)
      const database = await openDatabase(place.dataFolder, place.databaseUrl)
      const trial = await openTrial({ database, tombstones, logger: { level: 'trace', stream } })
      const youth = await writeEverywhere(trial)

      expect(found(await cellsOf(database))).toEqual(MARKERS)
      const before = join(folder, 'before.sqlite')
      await backUp(place, before)
      expect((await trial.ask(ROUTES.eraseOwn, { as: youth })).statusCode).toBe(200)
      expect(found(await cellsOf(database))).toEqual([])
      expect(found(bytesOf(dataFolder))).toEqual([])
      expect(found(log)).toEqual([])
      const after = join(folder, 'after.sqlite')
      await backUp(place, after)
      await trial.close()
      expect(found(bytesOf(folder))).toEqual([])

      // The backup made before holds it; put back, the list of erasures has the server erase it again at its start.
      const put = { ...place, dataFolder: join(folder, 'put-back'), databaseUrl: await create?.() }
      mkdirSync(put.dataFolder)
      await restore(put, before)
      const again = await openDatabase(put.dataFolder, put.databaseUrl)
      const app = await buildApp({ database: again, demo: true, tombstones: tombstonesIn(put.erasuresFile) })
      expect(found(await cellsOf(again))).toEqual([])
      expect(found(bytesOf(folder))).toEqual([])
      await app.close()
      rmSync(folder, { recursive: true })
    })
  })
}

/** A youth whose words are everywhere words can be; others write around them. */
async function writeEverywhere(trial: Trial) {
  const { adviser, code } = trial.north
  const youth = await welcomeYouth(trial, code, 'Wyzprenom', 'traces00')
  const objective = { youths: [youth.id], title: 'Wyzobjectif', details: 'Wyzdetails' }
  await trial.ask(ROUTES.setObjective, { as: adviser, body: objective })
  const pulled = (await trial.sync(youth, { epoch: null, cursor: 0, events: [] })).json<{
    events: { kind: string; body: { objective?: string } }[]
  }>()
  const set = pulled.events.find(({ kind }) => kind === 'objective.set')!.body.objective!
  const events = [
    phoneEvent('field.set', { path: 'profile.phone', value: 'Wyztelephone' }),
    phoneEvent('field.set', { path: 'profile.summary', value: 'Wyzcv' }),
    phoneEvent('lesson.rated', { lesson: 'n2', face: 'lost', words: 'Wyzavis' }),
    phoneEvent('objective.done', { objective: set, words: 'Wyzfait' }),
    phoneEvent('message.written', { text: 'Wyzmessage' }),
    phoneEvent('exercise.answered', {
      lesson: 'n2',
      exercise: 'envoyer',
      try: 1,
      answer: { subject: 'Wyzreponse' },
    }),
  ]
  for (const event of events) await trial.sync(youth, { epoch: null, cursor: 0, events: [event] })
  await trial.ask(ROUTES.writeNote, { as: adviser, youth: youth.id, body: { words: 'Wyznote' } })
  await trial.ask(ROUTES.youthTimeline, { as: adviser, youth: youth.id })
  // What they wrote to their tutor stands in the tutor's log too.
  const wanted = { wanted: true, minor: false, words: 'Wyzenvie' }
  await push(trial, youth, phoneEvent('charter.signed', { words: 'Wyzcharte', minor: false }))
  await push(trial, youth, phoneEvent('tutor.wanted', wanted))
  const { pair } = await pairUp(trial, await newTutor(trial), youth)
  await push(trial, youth, phoneEvent('pair.wrote', { pair, text: 'Wyzduo' }))
  const around = Array.from({ length: 60 }, () =>
    phoneEvent('lesson.rated', { lesson: 'n2', face: 'helped', words: 'autour '.repeat(40) }),
  )
  await trial.sync(trial.north.youth, { epoch: null, cursor: 0, events: around })
  return youth
}
