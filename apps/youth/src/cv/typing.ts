import { cleanLine, cleanText, type Fields, type FieldWrite } from '@trousseau/cv'
import type { FieldValue } from '@trousseau/domain'
import { computed, ref, shallowRef } from 'vue'
import { dropDraft, readDraft, record, writeDraft } from '../log/journal.ts'
import { progress } from '../log/standing.ts'
import { m } from '../paraglide/messages.js'

/** Where half-typed text waits, by path, until it becomes a field: a killed app finds it again. */
const DRAFT = 'cv:typing'

const typing = shallowRef<Record<string, string>>({})
/** Fields on their way to the journal: the screen answers a tap at once. */
const leaving = shallowRef<Record<string, FieldValue>>({})

/** Why the last thing could not be kept, as a sentence; undefined when all is well. */
export const failure = ref<string>()

/** Every field that was left, by its path. */
export const settled = computed<Fields>(() => ({ ...progress.value.fields, ...onTop(leaving.value) }))

/** Every field by its path, with what is being typed on top. */
export const fields = computed<Fields>(() => ({ ...settled.value, ...onTop(typing.value) }))

function onTop(values: Record<string, FieldValue>): Fields {
  return Object.fromEntries(Object.entries(values).map(([path, value]) => [path, { value }]))
}

let writes: Promise<void> = Promise.resolve()

/** One write after another, so that the last gesture is the last event. */
function inTurn(work: () => Promise<void>): Promise<void> {
  writes = writes.then(work).catch((error: unknown) => {
    failure.value = m.not_kept({ why: error instanceof Error ? error.message : String(error) })
  })
  return writes
}

/** Writes fields down, one event each, those that change nothing left out. Resolves once they are kept. */
export function keep(wanted: readonly FieldWrite[]): Promise<void> {
  const typed = typing.value
  leaving.value = { ...leaving.value, ...Object.fromEntries(wanted.map(({ path, value }) => [path, value])) }
  const done = inTurn(async () => {
    for (const { path, value } of wanted) {
      if (!same(progress.value.fields[path]?.value, value)) await record('field.set', { path, value })
      // What was typed since then waits for its own turn.
      if (typing.value[path] === typed[path]) typing.value = without(typing.value, path)
    }
    failure.value = undefined
    await keepTyping()
  })
  return done.then(() => {
    for (const { path, value } of wanted)
      if (leaving.value[path] === value) leaving.value = without(leaving.value, path)
  })
}

/** A letter more or less: kept at once as a draft, an event only when the field is left. */
export function type(path: string, text: string): void {
  typing.value = { ...typing.value, [path]: text }
  void inTurn(keepTyping)
}

/** Everything half-typed becomes fields: at the end of a field, of a screen, or when the app goes behind. */
export function settle(): Promise<void> {
  const waiting = Object.entries(typing.value).map(([path, text]) => ({
    path,
    value: isLong(path) ? cleanText(text) : cleanLine(text),
  }))
  return waiting.length > 0 ? keep(waiting) : writes
}

/** Fields of several lines. */
const isLong = (path: string) => /\.(summary|opening|why|request|closing|address)$/.test(path)

let found: Promise<void> | undefined

/** Finds again what a killed app left half-typed, once a page. */
export function findTyping(): Promise<void> {
  found ??= (async () => {
    const left = await readDraft<Record<string, string>>(DRAFT)
    typing.value = { ...left, ...typing.value }
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden') void settle()
    })
    await settle()
  })()
  return found
}

async function keepTyping(): Promise<void> {
  if (Object.keys(typing.value).length > 0) await writeDraft(DRAFT, typing.value)
  else await dropDraft(DRAFT)
}

function without<Value>(record: Record<string, Value>, path: string): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).filter(([other]) => other !== path))
}

function same(before: FieldValue | undefined, value: FieldValue): boolean {
  if (before === undefined) return value === '' || value === null || value === false
  return JSON.stringify(before) === JSON.stringify(value)
}
