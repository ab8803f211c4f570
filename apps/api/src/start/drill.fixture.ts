import { existsSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { ROUTES } from '@trousseau/contract'
import Sqlite from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { buildApp } from '../app.ts'
import { openTrial, phoneEvent, type Person, type Trial } from '../app.fixture.ts'
import { openDatabase } from '../database/open.ts'
import { temporaryFolder } from '../database/temporary-folder.fixture.ts'
import { tombstonesIn } from '../database/tombstones.ts'
import { backUp, restore } from './backups.ts'

interface Synced {
  epoch: string
  cursor: number
  events: { seq: number; mine?: number }[]
}

/** Drills a backup and its restore on one kind of database; `create` makes an empty PostgreSQL one. */
export function backupDrill(name: string, create?: () => Promise<string>): void {
  describe(`a backup of ${name}`, () => {
    let place: Parameters<typeof backUp>[0]
    let trial: Trial
    let file: string
    let app: Trial['app'] | undefined
    const open = () => openDatabase(place.dataFolder, place.databaseUrl)
    beforeEach(async () => {
      place = await anotherPlace()
      file = join(place.dataFolder, 'saved', 'one.sqlite')
      trial = await openTrial({ database: await open(), tombstones: tombstonesIn(place.erasuresFile) })
    })
    afterEach(async () => {
      await app?.close()
      app = undefined
      await trial.close()
      rmSync(place.dataFolder, { recursive: true })
    })

    async function anotherPlace(): Promise<typeof place> {
      const dataFolder = temporaryFolder()
      return { dataFolder, databaseUrl: await create?.(), erasuresFile: join(dataFolder, 'erasures.jsonl') }
    }
    const opened = (count: number) =>
      Array.from({ length: count }, () => phoneEvent('lesson.opened', { lesson: 'n2' }))
    const body = (events: unknown[], epoch: string | null = null, cursor = 0) => ({ epoch, cursor, events })

    /** The server again, on what is there now. */
    async function reopen(): Promise<Trial['app']> {
      const database = await open()
      const now = () => trial.clock.now
      app = await buildApp({ database, demo: true, now, tombstones: tombstonesIn(place.erasuresFile) })
      return app
    }
    const ask = (server: Trial['app'], who: Person, payload: object) =>
      server.inject({ method: 'POST', url: ROUTES.sync.path, headers: { cookie: who.cookie }, payload })

    it('is taken while phones write, and is whole', async () => {
      const pushes = Array.from({ length: 30 }, () => trial.sync(trial.north.youth, body(opened(10))))
      const held = await backUp(place, file)
      await Promise.all(pushes)
      expect(held.accounts).toBe(2)
      const copy = new Sqlite(file, { readonly: true })
      const seqs = copy.prepare("select seq from events where author = 'youth' order by seq").pluck().all()
      const last = copy.prepare('select max(last_seq) from accounts').pluck().get() as number
      expect(copy.pragma('foreign_key_check')).toEqual([])
      copy.close()
      expect(seqs).toEqual(Array.from({ length: last - 1 }, (_, index) => index + 2))
      expect((last - 1) % 10).toBe(0)
      expect(statSync(file).mode & 0o077).toBe(0)
      expect(existsSync(`${file}-wal`)).toBe(false)
      await expect(backUp(place, file)).rejects.toThrow('existe déjà')
    })

    it('comes back under another epoch; phones send again what it lacks; the erased stay erased', async () => {
      const { north, south } = trial
      const first = opened(5)
      await trial.sync(north.youth, body(first))
      await trial.sync(south.youth, body(opened(3)))
      await backUp(place, file)
      const later = opened(7)
      const before = (await trial.sync(north.youth, body(later))).json<Synced>()
      expect(before.cursor).toBe(13)
      await trial.app.services.erase(south.youth.id)
      await trial.app.close()

      expect(await restore(place, file)).toMatchObject({ accounts: 2, erased: 1 })
      const server = await reopen()
      const place2 = (await ask(server, north.youth, body([], before.epoch, 13))).json<Synced>()
      expect(place2.epoch).not.toBe(before.epoch)
      expect(place2.cursor).toBe(6)
      // As a phone does at a new epoch: everything it wrote, again.
      const again = (await ask(server, north.youth, body([...first, ...later]))).json<Synced>()
      expect(again.events.map(({ seq }) => seq)).toEqual(Array.from({ length: 13 }, (_, index) => index + 1))
      expect(again.events.slice(1).map(({ mine }) => mine)).toEqual(
        first.concat(later).map((_, index) => index),
      )

      expect((await ask(server, south.youth, body(opened(1)))).statusCode).toBe(410)
      expect(
        await server.services.database.rows('select * from events where account = $1', [south.youth.id]),
      ).toEqual([])
      const me = await server.inject({ url: ROUTES.me.path, headers: { cookie: north.adviser.cookie } })
      expect(me.statusCode).toBe(401)
    })

    it('erases again from the list alone, when the database is lost', async () => {
      await backUp(place, file)
      await trial.app.services.erase(trial.south.youth.id)
      await trial.app.close()
      const lost = place
      place = { ...(await anotherPlace()), erasuresFile: lost.erasuresFile }
      expect(await restore(place, file)).toMatchObject({ erased: 1 })
      const server = await reopen()
      expect((await ask(server, trial.south.youth, body([]))).statusCode).toBe(410)
      expect((await ask(server, trial.north.youth, body([]))).statusCode).toBe(200)
      rmSync(lost.dataFolder, { recursive: true })
    })

    it('keeps the database it replaces, and is refused while a server has it', async () => {
      await backUp(place, file)
      await trial.sync(trial.north.youth, body(opened(4)))
      await expect(restore(place, file)).rejects.toThrow('arrêtez-le')
      expect((await trial.sync(trial.north.youth, body([]))).json<Synced>().cursor).toBe(5)
      await trial.app.close()
      const { before } = await restore(place, file)
      await restore(place, before!)
      const server = await reopen()
      expect((await ask(server, trial.north.youth, body([]))).json<Synced>().cursor).toBe(5)
    })

    it('is refused when it is damaged, or no backup at all', async () => {
      await trial.app.close()
      const other = new Sqlite(join(place.dataFolder, 'other.sqlite'))
      other.exec('create table x (y)')
      other.close()
      await expect(restore(place, join(place.dataFolder, 'none'))).rejects.toThrow('pas de fichier')
      await expect(restore(place, join(place.dataFolder, 'other.sqlite'))).rejects.toThrow(
        'n’est pas une sauvegarde',
      )
      await expect(restore(place, new URL(import.meta.url).pathname)).rejects.toThrow(
        'n’est pas une sauvegarde',
      )
      const server = await reopen()
      expect((await ask(server, trial.north.youth, body([]))).statusCode).toBe(200)
    })
  })
}
