/**
 * The youth's journal: what they do is written here first, on their phone, and goes to the server when it can.
 * Loaded after the first paint. One journal a page.
 */
import {
  DEFAULT_RULES,
  currentWorkshop,
  emptyProgress,
  isGuest,
  readEvent,
  EVENT_KINDS,
  type BodyOf,
  type Event,
  type PhoneKind,
  type Progress,
} from '@trousseau/domain'
import { createSync, fetchTransport, StorageFull, type Keeping, type Sync } from '@trousseau/sync'
import { computed, ref, shallowRef, type Ref, type ShallowRef } from 'vue'
import { logDatabase, reliably, retire, type Account, type LogDatabase } from './database.ts'
import { createLessons, type FindLesson, type Lessons } from './lessons.ts'
import { phoneLog, type PhoneLog } from './log.ts'
import { currentName, forgetCurrent, giveTo, switchTo } from './names.ts'
import {
  askMembership,
  askToEnterWorkshop,
  askToErase,
  askToJoin,
  askToLeave,
  askToRecover,
  askToRename,
  type Outcome,
} from './server.ts'
import { installTriggers, type Triggers } from './triggers.ts'

const folded = shallowRef<Progress>(emptyProgress())
const kept = ref<Keeping>({ state: 'alone', waiting: 0 })
const member = shallowRef<Account>()

/** What the youth has done, folded from the log. */
export const progress: Readonly<ShallowRef<Progress>> = folded
/** Where what they did is kept, for a discreet line on screen. */
export const keeping: Readonly<Ref<Keeping>> = kept
/** The account this phone is joined to; undefined while the youth is alone. */
export const account: Readonly<ShallowRef<Account | undefined>> = member
/** What the structure sets, as last heard; the usual for a youth who is alone. */
export const rules = computed(() => member.value?.rules ?? DEFAULT_RULES)

/** How long what the structure said stands before it is asked again, in milliseconds. */
const FRESH = 15 * 60_000

/** One open database and its sync. */
interface Session {
  database: LogDatabase
  log: PhoneLog
  sync: Sync
}

let session: Promise<Session> | undefined
let current: Session | undefined
let lessons: Lessons
let triggers: Triggers | undefined
let channel: BroadcastChannel | undefined
let askedToPersist = false
let renewedAt = -Infinity

const random = (bytes: number) => crypto.getRandomValues(new Uint8Array(bytes))
const freshName = () =>
  `journal-${Array.from(random(8), (byte) => byte.toString(16).padStart(2, '0')).join('')}`

/**
 * Opens the journal of this phone: the stored progress is read, not folded again, then sync begins by itself.
 * `findLesson` gives a lesson's exercises, which answers are scored with. Rejects when the browser has no storage.
 */
export async function openJournal(findLesson: FindLesson): Promise<void> {
  lessons = createLessons(findLesson)
  session = openSession()
  const { log } = await session
  triggers ??= installTriggers(
    () => {
      void renew()
      return current?.sync
    },
    () => currentWorkshop(folded.value, Date.now()) !== undefined,
  )
  listen()
  const { account, joining } = await log.state()
  if (!account && joining) void finishJoining()
  void triggers.now()
}

async function openSession(): Promise<Session> {
  const database = logDatabase(currentName(freshName))
  const log = phoneLog(database, lessons, Date.now, random, (value) => {
    if (current?.database !== database) return
    folded.value = value
    tell('changed')
  })
  const sync = createSync({
    storage: log,
    transport: fetchTransport((...request) => fetch(...request)),
    now: Date.now,
    random: Math.random,
    onChange: (value) => {
      if (current?.database === database || current === undefined) kept.value = value
    },
    onErased: () => (isGuest(folded.value) ? stayAlone() : forget()),
    onFault(error) {
      // A flush under way when the log was left finds it closed.
      if (current?.database === database) console.error(error)
    },
  })
  const opened = await log.open()
  current = { database, log, sync }
  folded.value = opened.progress
  member.value = opened.state.account
  kept.value = { state: 'alone', waiting: 0 }
  await sync.look()
  return current
}

async function opened(): Promise<Session> {
  if (!session) throw new Error('the journal is not open')
  return session
}

/** Leaves the open database, erased or not, for the one now named current. */
async function reopen(erase: boolean): Promise<void> {
  const left = current
  current = undefined
  if (left) await retire(left.database, erase)
  session = openSession()
  await session
}

/** The account was erased: nothing of it stays on this phone. */
async function forget(): Promise<void> {
  forgetCurrent()
  if ('caches' in globalThis) await caches.delete('voices')
  await reopen(true)
  tell('switched')
}

/** The account was one for a workshop, and it is gone: what was done on this phone stays on it, with nobody's name. */
async function stayAlone(): Promise<void> {
  if (!current) return
  const { log } = current
  const { epoch, cursor } = await log.state()
  await log.restart({ epoch, cursor }, '')
  await log.patch({ account: undefined, epoch: null, cursor: 0 })
  await reopen(false)
  tell('switched')
}

/**
 * Writes down what the youth just did; resolves once it is kept, with `progress` already moved.
 * Throws `StorageFull`, its message in French and `kept` false, when the phone has no room: nothing was kept then.
 */
export async function record<Kind extends PhoneKind>(kind: Kind, body: BodyOf<Kind>): Promise<void> {
  const { v }: { v: number } = EVENT_KINDS[kind]
  if (readEvent({ kind, v, body }).state !== 'known') throw new TypeError(`invalid ${kind}`)
  const { log, sync } = await opened()
  try {
    // A plain copy: a reactive proxy cannot be stored.
    const plain = JSON.parse(JSON.stringify(body)) as Event['body']
    const value = await log.record(kind, v, plain)
    sync.noteRoom(true)
    keepForGood(plain, value)
  } catch (error) {
    if (error instanceof StorageFull) sync.noteRoom(false)
    throw error
  }
  void sync.look()
  triggers?.soon()
}

/** Asks the browser not to throw the journal away, once there is a key to lose. */
function keepForGood(body: Event['body'], value: Progress): void {
  if (askedToPersist || !lessons.won(String(body.lesson), value)) return
  askedToPersist = true
  void globalThis.navigator?.storage?.persist?.()
}

/**
 * Joins a structure with an invitation code. What was done alone becomes the account's. A phone that held another
 * account opens that of the code beside it, and mixes nothing.
 */
export function join(code: string, firstName: string, under15 = false): Promise<Entered> {
  return enter(async (device) => {
    const outcome = await askToJoin({ code, firstName, device, ...(under15 && { under15 }) })
    return outcome.ok ? { ok: true, reply: { ...outcome.reply, firstName } } : outcome
  })
}

/** Opens on this phone an account that lives on another, with the code the adviser shows. Nothing done here is lost. */
export function recover(code: string): Promise<Entered> {
  return enter((device) => askToRecover({ code, device }))
}

/** Enters a workshop with the code on the wall, under a nickname unless the phone has an account already. */
export function enterWorkshop(code: string, nickname: string): Promise<Entered> {
  return enter((device) => askToEnterWorkshop({ code, nickname, device }))
}

/** Whether the phone is tied to an account, or why not, in French. */
export type Entered = { ok: true } | { ok: false; message: string }

interface Membership extends Omit<Account, 'id'> {
  account: string
}

async function enter(ask: (device: string) => Promise<Outcome<Membership>>): Promise<Entered> {
  const { log } = await opened()
  const { device } = await log.state()
  await log.patch({ joining: true })
  const outcome = await ask(device)
  if (!outcome.ok) {
    if (outcome.status !== 0) await log.patch({ joining: undefined })
    return { ok: false, message: outcome.message }
  }
  const { account: id, ...named } = outcome.reply
  await belongTo({ id, ...named })
  void triggers?.now()
  return { ok: true }
}

/** A join whose answer was not kept, the app having died: the session tells whether it was made. */
async function finishJoining(): Promise<void> {
  const outcome = await askMembership()
  if (outcome.ok) {
    const { account: id, ...named } = outcome.reply
    await belongTo({ id, ...named })
    void triggers?.now()
  } else if (outcome.status !== 0) {
    await current?.log.patch({ joining: undefined })
  }
}

/** Hears, now and then, what the structure sets and who accompanies the youth; unheard, what was known stands. */
async function renew(): Promise<void> {
  if (!member.value || Date.now() - renewedAt < FRESH) return
  renewedAt = Date.now()
  const outcome = await askMembership()
  const id = member.value?.id
  if (!outcome.ok || outcome.reply.account !== id) return
  const { account: _, ...named } = outcome.reply
  member.value = { id, ...named }
  await current?.log.patch({ account: member.value })
}

async function belongTo(joined: Account): Promise<void> {
  if (member.value && member.value.id !== joined.id) {
    switchTo(joined.id, freshName)
    await current?.log.patch({ joining: undefined })
    await reopen(false)
  } else {
    giveTo(joined.id)
  }
  await current?.log.patch({ account: joined, joining: undefined })
  member.value = joined
  renewedAt = -Infinity
  await current?.sync.look()
  tell('switched')
}

/**
 * Closes this phone's session and erases the journal from it; the account keeps everything. Throws an `Error` in
 * French, having erased nothing, while something waits to be sent or the server can't be told.
 */
export async function leave(): Promise<void> {
  const { log, sync } = await opened()
  await sync.flush({ eager: true })
  const { waiting, joined } = await log.read(0)
  if (!joined) return
  // A closed session can send no more: then leaving is theirs to decide.
  if (waiting > 0 && kept.value.state !== 'paused')
    throw new Error('Tout n’est pas encore envoyé. Réessaie avec du réseau.')
  const outcome = await askToLeave()
  if (!outcome.ok && outcome.status !== 401) throw new Error(outcome.message)
  await forget()
}

/** This phone forgets all, sent or not: for who can't get past the code they set. */
export async function abandon(): Promise<void> {
  await opened()
  await askToLeave()
  await forget()
}

/** Corrects the first name, on the server and here. Throws an `Error` in French when it could not be. */
export async function rename(firstName: string): Promise<void> {
  const outcome = await askToRename(firstName)
  if (!outcome.ok) throw new Error(outcome.message)
  if (!member.value) return
  const renamed = { ...member.value, firstName: outcome.reply.firstName }
  await (await opened()).log.patch({ account: renamed })
  member.value = renamed
  tell('changed')
}

/**
 * Erases everything, for good: the account where there is one, then this phone. Throws an `Error` in French, having
 * erased nothing, when the server could not be told.
 */
export async function erase(): Promise<void> {
  const { log } = await opened()
  if ((await log.read(0)).joined) {
    const outcome = await askToErase()
    // 410: it was erased already, and this phone had not heard.
    if (!outcome.ok && outcome.status !== 410) throw new Error(outcome.message)
  }
  await forget()
}

/** The whole journal as a file only this passphrase opens. */
export async function saveBackup(passphrase: string): Promise<Blob> {
  const { log } = await opened()
  const { sealBackup } = await import('./backup.ts')
  const backup = { ...(member.value && { account: member.value.id }), events: await log.events() }
  return new Blob([await sealBackup(backup, passphrase)], { type: 'application/json' })
}

/**
 * Adds to this journal what a backup file holds and it doesn't; answers how many events were new. Throws a
 * `BackupRefused`, in French, having changed nothing, or `StorageFull`.
 */
export async function readBackup(file: Blob, passphrase: string): Promise<number> {
  const { log, sync } = await opened()
  const { BackupRefused, openBackup } = await import('./backup.ts')
  const { account: owner, events } = await openBackup(await file.text(), passphrase)
  if (owner !== undefined && member.value && owner !== member.value.id)
    throw new BackupRefused('Cette sauvegarde est celle d’un autre compte. Rien n’a changé.')
  const brought = await log.bring(events)
  if (brought > 0) tell('changed')
  await sync.look()
  triggers?.soon()
  return brought
}

/** Reads what was half-typed under a key; undefined when nothing was. */
export async function readDraft<Value>(key: string): Promise<Value | undefined> {
  const { database } = await opened()
  return (await reliably(database, () => database.drafts.get(key)))?.value as Value | undefined
}

/** Keeps what is half-typed, JSON only, so that a killed app opens where it was. Throws `StorageFull`. */
export async function writeDraft(key: string, value: unknown): Promise<void> {
  const { database } = await opened()
  await reliably(database, () =>
    database.drafts.put({ key, value: JSON.parse(JSON.stringify(value)) as unknown }),
  )
}

/** Forgets what was half-typed under a key. */
export async function dropDraft(key: string): Promise<void> {
  const { database } = await opened()
  await reliably(database, () => database.drafts.delete(key))
}

/** The youth's latest answer to each exercise of a lesson, the last given last. */
export async function answersOf(
  lesson: string,
): Promise<{ exercise: string; answer: unknown; at: string }[]> {
  return (await opened()).log.answersOf(lesson)
}

/** Other tabs of this phone: they share the database, and hear when it moved. */
function listen(): void {
  if (channel || typeof BroadcastChannel === 'undefined') return
  channel = new BroadcastChannel('trousseau.journal')
  channel.onmessage = ({ data }) => void hear(data as Said)
}

type Said = 'changed' | 'switched'

function tell(said: Said): void {
  channel?.postMessage(said)
}

async function hear(said: Said): Promise<void> {
  if (!current) return
  if (said === 'switched') await reopen(false)
  const { log, sync } = await opened()
  folded.value = (await log.open()).progress
  await sync.look()
}
