import 'fake-indexeddb/auto'
import { readContent } from '@trousseau/content/node'
import { keysOf } from '@trousseau/domain'
import { expect, it } from 'vitest'
import { openBackup, sealBackup } from './backup.ts'
import { logDatabase } from './database.ts'
import { createLessons } from './lessons.ts'
import { phoneLog } from './log.ts'

const content = readContent()
let names = 0

function open() {
  const lessons = createLessons(async (id) => content.lessons.get(id))
  const random = (bytes: number) => crypto.getRandomValues(new Uint8Array(bytes))
  return phoneLog(logDatabase(`backup-${++names}`), lessons, Date.now, random, () => {})
}

async function wonOne() {
  const log = open()
  const answers = {
    relire: { marked: ['objet', 'piece'] },
    envoyer: { recipient: 'garage', subject: 'candidature', files: ['cv'] },
  }
  for (const [exercise, answer] of Object.entries(answers))
    await log.record('exercise.answered', 1, { lesson: 'n2', exercise, try: 1, answer })
  return log
}

it('gives everything back on another phone, to be sent from there', async () => {
  const log = await wonOne()
  const text = await sealBackup({ events: await log.events() }, 'le chat dort au soleil')
  expect(text).not.toContain('exercise')
  const other = open()
  await other.record('film.watched', 1, { lesson: 'n2' })
  const { events } = await openBackup(text, ' le chat dort au soleil ')
  expect(await other.bring(events)).toBe(2)
  expect(await other.bring(events)).toBe(0)
  expect((await other.read(9)).waiting).toBe(3)
  const { progress } = await other.open()
  expect(keysOf(progress, content.heads).map(({ lesson }) => lesson)).toEqual(['n2'])
})

it('says in French that the passphrase is another or the file none of ours', async () => {
  const text = await sealBackup({ events: [] }, 'le chat dort au soleil')
  await expect(openBackup(text, 'le chien dort')).rejects.toThrow('pas la bonne phrase secrète')
  await expect(openBackup('{"a":1}', 'le chat')).rejects.toThrow('n’est pas une sauvegarde')
  await expect(openBackup(text.replace(/"sealed":"./, '"sealed":"é'), 'x')).rejects.toThrow('abîmé')
})

it('brings back nothing the youth could not have written', async () => {
  const log = await wonOne()
  const [event] = await log.events()
  const forged = [
    { ...event!, author: 'p' },
    { ...event!, kind: 'structure.joined' },
    { nothing: 1 } as never,
  ]
  const text = await sealBackup({ events: forged }, 'le chat dort au soleil')
  expect((await openBackup(text, 'le chat dort au soleil')).events).toEqual([])
})
