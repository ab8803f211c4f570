import { StorageFull } from '@trousseau/sync'
import { afterEach, expect, it } from 'vitest'
import { logDatabase, reliably } from './database.ts'

const database = logDatabase('room')
const full = () => Promise.reject(new DOMException('', 'QuotaExceededError'))

afterEach(() => caches.delete('films'))

it('takes the films off a full phone, and then keeps what was just done', async () => {
  await (await caches.open('films')).put('/films/n2.webm', new Response('film'))
  let tries = 0
  const kept = await reliably(database, () => (tries++ === 0 ? full() : Promise.resolve('kept')))
  expect(kept).toBe('kept')
  expect(await caches.has('films')).toBe(false)
})

it('says there is no room when there is no film to take off, or when that was not enough', async () => {
  await expect(reliably(database, full)).rejects.toThrow(StorageFull)
  await caches.open('films')
  await expect(reliably(database, full)).rejects.toThrow('plus de place')
})
