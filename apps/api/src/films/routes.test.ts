import { CLIP_LIMIT, ROUTES } from '@trousseau/contract'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { hire, openTrial, type Person, type Trial } from '../app.fixture.ts'
import { clipFile, partsOf } from '../clips.fixture.ts'

describe('a film of a structure’s own', () => {
  let trial: Trial
  let admin: Person
  beforeEach(async () => {
    trial = await openTrial()
    admin = await hire(trial, 'north', 'admin-north', 'admin')
  })
  afterEach(() => trial.close())

  async function put(file: Buffer, upload = 'first-upload-0000', lesson = 'n2') {
    const [first, ...others] = partsOf(file, upload)
    const send = (body: typeof first) => trial.ask(ROUTES.putClip, { as: admin, params: { lesson }, body })
    let answer = await send(first)
    for (const part of others) if (answer.statusCode === 200) answer = await send(part)
    return answer
  }
  const shownTo = async (as: Person) =>
    (await trial.ask(ROUTES.clips, { as })).json<{ clips: { id: string; lesson: string }[] }>().clips
  const fetched = (as: Person, film: string, headers: Record<string, string> = {}) =>
    trial.ask(ROUTES.clipFile, { as, params: { film }, headers })

  it.each(['webm', 'mp4'] as const)('goes to its youths byte for byte (%s)', async (extension) => {
    const file = clipFile(extension, 'n3')
    const answer = await put(file)
    expect(answer.json()).toMatchObject({
      done: true,
      clip: { lesson: 'n2', type: `video/${extension}`, bytes: file.length },
    })
    const [clip] = await shownTo(trial.north.youth)
    expect(clip).toEqual(answer.json<{ clip: object }>().clip)
    expect((clip as { seconds?: number }).seconds).toBeGreaterThan(15)
    const whole = await fetched(trial.north.youth, clip!.id)
    expect(whole.statusCode).toBe(200)
    expect(whole.headers['content-type']).toBe(`video/${extension}`)
    expect(whole.rawPayload.equals(file)).toBe(true)
  })

  it('comes in several parts, each counted once though sent twice', async () => {
    // A box of nothing makes it long enough for three parts.
    const head = clipFile('mp4')
    const free = Buffer.alloc(1_100_000)
    free.writeUInt32BE(free.length, 0)
    free.write('free', 4, 'latin1')
    const file = Buffer.concat([head, free])
    const parts = partsOf(file)
    expect(parts.length).toBeGreaterThan(2)
    const send = async (index: number) =>
      (await trial.ask(ROUTES.putClip, { as: admin, params: { lesson: 'n2' }, body: parts[index]! })).json<{
        done: boolean
      }>().done
    for (const index of parts.keys()) {
      expect(await shownTo(trial.north.youth)).toEqual([])
      const last = index === parts.length - 1
      expect(await send(index)).toBe(last)
      expect(await send(index)).toBe(last)
    }
    const [clip] = await shownTo(trial.north.youth)
    expect((await fetched(trial.north.youth, clip!.id)).rawPayload.equals(file)).toBe(true)
  })

  it('is nobody else’s', async () => {
    await put(clipFile('webm'))
    const [clip] = await shownTo(trial.north.youth)
    expect(await shownTo(trial.south.youth)).toEqual([])
    expect((await fetched(trial.south.youth, clip!.id)).statusCode).toBe(404)
    const southAdmin = await hire(trial, 'south', 'admin-south', 'admin')
    const dropped = await trial.ask(ROUTES.dropClip, { as: southAdmin, params: { film: clip!.id } })
    expect(dropped.statusCode).toBe(404)
    expect((await shownTo(trial.north.youth)).length).toBe(1)
  })

  it('takes the place of the one before, and gives ours back when it is removed', async () => {
    await put(clipFile('webm'))
    const [first] = await shownTo(trial.north.youth)
    await put(clipFile('mp4'), 'second-upload-000')
    const [second, ...more] = await shownTo(trial.north.youth)
    expect(more).toEqual([])
    expect(second!.id).not.toBe(first!.id)
    expect((await fetched(trial.north.youth, first!.id)).statusCode).toBe(404)
    await trial.ask(ROUTES.dropClip, { as: admin, params: { film: second!.id } })
    expect(await shownTo(trial.north.youth)).toEqual([])
    expect(await trial.database.rows('select place from film_parts')).toEqual([])
  })

  it('answers the part that is asked for', async () => {
    const file = clipFile('webm')
    await put(file)
    const id = (await shownTo(trial.north.youth))[0]!.id
    const part = (range: string, headers = {}) => fetched(trial.north.youth, id, { range, ...headers })
    const size = file.length
    for (const [asked, from, to] of [
      ['bytes=0-0', 0, 0],
      ['bytes=49150-49155', 49150, 49155],
      ['bytes=100000-', 100_000, size - 1],
      ['bytes=-500', size - 500, size - 1],
      [`bytes=1000-${size * 2}`, 1000, size - 1],
    ] as const) {
      const answer = await part(asked)
      expect(answer.statusCode, asked).toBe(206)
      expect(answer.headers['content-range']).toBe(`bytes ${from}-${to}/${size}`)
      expect(answer.headers['content-length']).toBe(String(to - from + 1))
      expect(answer.rawPayload.equals(file.subarray(from, to + 1)), asked).toBe(true)
    }
    const beyond = await part(`bytes=${size}-`)
    expect([beyond.statusCode, beyond.headers['content-range']]).toEqual([416, `bytes */${size}`])
    expect((await part('bytes=-0')).statusCode).toBe(416)
    expect((await part('bytes=0-9', { 'if-range': '"another"' })).statusCode).toBe(200)
    expect((await part('lines=0-9')).statusCode).toBe(200)
  })

  it.each<[string, number, string, () => Buffer]>([
    ['a text', 415, 'not-a-video', () => Buffer.from('%PDF-1.7 something else entirely')],
    ['a few bytes', 415, 'not-a-video', () => Buffer.from('abcd')],
    ['half an MP4', 415, 'damaged', () => clipFile('mp4').subarray(0, 40_000)],
    ['half a WebM’s head', 415, 'damaged', () => clipFile('webm').subarray(0, 200)],
    ['an unknown codec', 415, 'wrong-codec', () => renamed('avc1', 'zzzz')],
    ['HEVC', 415, 'wrong-codec', () => renamed('avc1', 'hvc1')],
    ['no picture', 415, 'no-picture', () => renamed('avc1', 'mp4a')],
    ['four minutes', 415, 'too-long', () => lasting(240)],
  ])('refuses %s, and keeps nothing of it', async (_, status, code, file) => {
    const answer = await put(file())
    expect(answer.statusCode).toBe(status)
    expect(answer.json()).toMatchObject({ error: { code } })
    expect(await trial.database.rows('select id from films')).toEqual([])
    expect(await shownTo(trial.north.youth)).toEqual([])
  })

  it('refuses more than 20 MB before taking any of it', async () => {
    const [first] = partsOf(clipFile('webm'))
    const body = { ...first!, bytes: CLIP_LIMIT + 1 }
    const answer = await trial.ask(ROUTES.putClip, { as: admin, params: { lesson: 'n2' }, body })
    expect(answer.statusCode).toBe(413)
    expect(answer.json<{ error: { message: string } }>().error.message).toContain('20 Mo')
  })

  it('refuses a part of the wrong size, one without its beginning, and a lesson that isn’t', async () => {
    const [first] = partsOf(clipFile('webm'))
    const send = async (body: object, lesson = 'n2') =>
      (await trial.ask(ROUTES.putClip, { as: admin, params: { lesson }, body })).statusCode
    expect(await send({ ...first!, bytes: first!.bytes - 1 })).toBe(400)
    expect(await send({ ...first!, bytes: first!.bytes + 491_520, part: 1 })).toBe(409)
    expect(await send(first!, 'z9')).toBe(404)
  })
})

/** One of ours with a codec’s name written over, as a file of another codec would have it. */
function renamed(from: string, to: string): Buffer {
  const file = Buffer.from(clipFile('mp4'))
  const entry = file.indexOf('stsd')
  file.write(to, file.indexOf(from, entry), 'latin1')
  return file
}

/** One of ours that says it lasts so many seconds. */
function lasting(seconds: number): Buffer {
  const file = Buffer.from(clipFile('mp4'))
  const start = file.indexOf('mvhd') + 4
  file.writeUInt32BE(file.readUInt32BE(start + 12) * seconds, start + 16)
  return file
}
