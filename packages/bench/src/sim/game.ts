import { stamp, uuidv7, type Event } from '@trousseau/domain'
import type { Answer } from '@trousseau/sync'
import { AccountGone } from '@trousseau/api/sync/store.ts'
import type { Bug } from './bugs.ts'
import { whatIsWrong } from './check.ts'
import { createPhone, type Network, type Phone } from './phone.ts'
import { createRandom, type Random } from './random.ts'
import { createScheduler } from './scheduler.ts'
import { openServer, type Ground } from './server.ts'

const HOUR = 3_600_000
/** Rounds in which phones with a network must come level with the server. */
const HEALING = 12

const ANSWERS = [
  { marked: ['objet', 'piece'] },
  { recipient: 'garage', subject: 'candidature', files: ['cv'] },
  {},
]

/** What a game saw, for whoever wonders whether it tried enough. */
export interface Played {
  wrong: string[]
  requests: number
  events: number
  crashes: number
  restores: number
}

/** Plays one game: the same ground, seed and bug play the same one. */
export async function play(ground: Ground, seed: number, bug?: Bug): Promise<Played> {
  const random = createRandom(seed)
  const scheduler = createScheduler(random)
  const account = `sim-${seed}`
  const played: Played = { wrong: [], requests: 0, events: 0, crashes: 0, restores: 0 }
  let now = 1_790_000_000_000
  let healing = false
  let epochs = 0
  const made = (): Event => ({
    id: uuidv7(now, random.bytes),
    at: stamp(now),
    device: 'server',
    author: 'p',
    kind: 'structure.joined',
    v: 1,
    body: { structure: `S${random.below(5)}`, adviser: 'Conseil' },
  })
  const server = await openServer(
    ground,
    account,
    made(),
    () => scheduler.turn('server'),
    () => now,
    bug,
  )
  const fate = { lost: random.next() * 0.4, doubled: random.next() * 0.3, odd: random.next() * 0.2 }
  const bodyLimit = random.chance(0.2) ? 1 + random.below(4) : 100

  /** The server's side of one request, which goes on even when nobody waits for its answer. */
  async function handle(request: Parameters<Network>[2]): Promise<Answer> {
    try {
      const { added: _, ...body } = await server.exchange(account, structuredClone(request))
      return { status: 200, body: JSON.parse(JSON.stringify(body)) as unknown }
    } catch (error) {
      return { status: error instanceof AccountGone ? 410 : 500, body: undefined }
    }
  }

  const network: Network = async (phone, owner, request) => {
    played.requests += 1
    await scheduler.turn(owner)
    // No network answers within the millisecond.
    now += 1 + random.below(200)
    if (!healing && (!phone.online || random.chance(fate.lost))) throw new TypeError('lost on the way')
    if (request.events.length > bodyLimit) return { status: 413, body: undefined }
    if (!healing && random.chance(fate.odd)) return oddAnswer(random)
    if (!healing && random.chance(fate.doubled)) void handle(request)
    const answer = await handle(request)
    await scheduler.turn(owner)
    if (!healing && random.chance(fate.lost)) throw new TypeError('answer lost')
    return answer
  }

  const phones = Array.from({ length: 2 + random.below(2) }, (_, index) => {
    const phone = createPhone({
      name: `phone${index}`,
      random,
      scheduler,
      network,
      now: () => now,
      tabs: random.chance(0.2) ? 2 : 1,
      bug,
      onFault: (error) => played.wrong.push(`a fault: ${String(error)}`),
    })
    phone.ahead = wrongClock(random)
    return phone
  })

  let backup: number | undefined
  const length = 30 + random.below(90)
  for (let turn = 0; turn < length; turn++) {
    const phone = random.pick(phones)
    now += random.chance(0.01) ? random.below(HOUR) : random.below(2_000)
    const act = random.below(100)
    if (act < 22) live(phone, random)
    else if (act < 36) phone.flush(random.chance(0.3))
    else if (act < 40) phone.online = !phone.online
    else if (act < 43) phone.ahead = wrongClock(random)
    else if (act < 48) {
      phone.crash()
      played.crashes += 1
    } else if (act < 50) await scheduler.kill('server')
    else if (act < 54) void server.say(made()).catch(() => {})
    else if (act < 55) backup ??= await server.backUp()
    else if (act < 56 && backup !== undefined) {
      await scheduler.kill('server')
      await server.restore(backup, `${account}-${++epochs}`)
      backup = undefined
      played.restores += 1
    } else if (act < 57 && seed % 20 === 7 && turn > length / 2) {
      await scheduler.kill('server')
      await server.erase()
    } else for (let steps = random.below(12); steps > 0 && (await scheduler.step()); steps--);
  }
  if (seed % 25 === 3) for (let index = 0; index < 330; index++) live(phones[0]!, random)

  /** Whether every phone stands where the server does, with nothing left to send; wiped, where it is erased. */
  async function level(): Promise<boolean> {
    const last = await server.backUp()
    // Erased: a phone at 0 with nothing to send is not level, it has still to hear of it.
    const states = phones.map(({ wiped, log }) => wiped || (log.place.cursor === last && log.waiting === 0))
    return states.every(Boolean)
  }

  healing = true
  await scheduler.settle()
  for (let round = 0; round < HEALING && !(await level()); round++) {
    for (const phone of phones) phone.flush(true)
    await scheduler.settle()
    for (const phone of phones) if (phone.busy() > 0) played.wrong.push(`${phone.name}: a flush never ends`)
    // Past any wait the server asked for.
    now += 2 * HOUR
  }
  const held = await server.holds()
  played.events = held?.events.length ?? 0
  played.wrong.push(...whatIsWrong(held, phones, now))
  await server.erase()
  return played
}

/** A phone's clock: right, a little ahead or behind, or up to twenty hours off. */
function wrongClock(random: Random): number {
  const span = random.pick([0, 1_000, 6 * 60_000, 20 * HOUR])
  return Math.round((random.next() * 2 - 1) * span)
}

function oddAnswer(random: Random): Answer {
  const status = random.pick([200, 401, 429, 500, 503])
  return { status, body: undefined, ...(random.chance(0.3) && { retryAfter: random.below(60_000) }) }
}

/** Something the youth does, or a newer or a broken app does in their name. */
function live(phone: Phone, random: Random): void {
  const tries = 1 + random.below(5)
  const exercise = random.pick(['relire', 'envoyer', 'unknown'])
  const did = random.below(12)
  if (did < 5)
    phone.record('exercise.answered', 1, { lesson: 'n2', exercise, try: tries, answer: random.pick(ANSWERS) })
  else if (did < 7) phone.record('field.set', 1, { path: `cv.${phone.name}`, value: random.below(1000) })
  else if (did < 8) phone.record('field.set', 1, { path: 'cv.shared', value: random.below(1000) })
  else if (did < 9) phone.record('lesson.rated', 1, { lesson: 'n2', face: random.pick(['helped', 'lost']) })
  else if (did < 10) phone.record('garden.planted', 3, { tree: random.below(9) })
  else if (did < 11) phone.record('film.watched', 1, { lesson: 'n2' })
  else {
    const broken = phone.record('lesson.opened', 1, { lesson: '../n2' })
    if (broken) phone.bad.add(broken.id)
  }
}
