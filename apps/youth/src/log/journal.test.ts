import 'fake-indexeddb/auto'
import { readContent } from '@trousseau/content/node'
import { DEFAULT_RULES } from '@trousseau/domain'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type * as Journal from './journal.ts'

const content = readContent()
const findLesson = async (id: string) => content.lessons.get(id)

/** The network: what the server answers by path; absent, nothing comes back. */
let answers: Record<string, (body: never) => { status: number; body: unknown }> = {}
let asked: { path: string; body: unknown }[] = []

const known = new Map<string, string>()
Object.assign(globalThis, {
  localStorage: {
    getItem: (key: string) => known.get(key) ?? null,
    setItem: (key: string, value: string) => void known.set(key, value),
  },
  fetch: async (path: string, init: RequestInit) => {
    const body: unknown = init.body === undefined ? undefined : JSON.parse(init.body as string)
    asked.push({ path, body })
    const answer = answers[path]
    if (!answer) throw new TypeError('offline')
    const { status, body: reply } = answer(body as never)
    return new Response(JSON.stringify(reply), { status })
  },
})

/** A server that numbers all it is given. */
function numbering(): (request: { epoch: string | null; cursor: number; events: object[] }) => {
  status: number
  body: unknown
} {
  return ({ cursor, events }) => {
    const echoes = events.map((_, mine) => ({ seq: cursor + mine + 1, mine }))
    const end = cursor + echoes.length
    return {
      status: 200,
      body: { epoch: 'e', cursor: end, events: echoes, more: false, rejected: [], serverTime: 0 },
    }
  }
}

const joined = (account: string) => () => ({
  status: 200,
  body: { account, structure: 'Mission locale Exemple', adviser: 'Zoé Exemple' },
})

/** The app opened anew, as after a kill: module state is lost, databases stay. */
async function start(): Promise<typeof Journal> {
  vi.resetModules()
  const journal = await import('./journal.ts')
  await journal.openJournal(findLesson)
  return journal
}

/** Once what goes on by itself has come to its end, however slow the machine. */
const eventually = (seen: () => void) => vi.waitFor(seen, { timeout: 5_000 })

beforeEach(() => {
  known.clear()
  answers = {}
  asked = []
})

describe('the journal', () => {
  it('keeps what is done alone and sends nothing', async () => {
    const journal = await start()
    await journal.record('lesson.opened', { lesson: 'n2' })
    expect(journal.progress.value.lessons.n2).toBeDefined()
    await eventually(() => expect(journal.keeping.value).toEqual({ state: 'alone', waiting: 1 }))
    expect(asked).toEqual([])
    const again = await start()
    expect(again.progress.value).toEqual(journal.progress.value)
    expect(again.account.value).toBeUndefined()
  })

  it('gives what was done alone to the account joined', async () => {
    answers = { '/api/join': joined('account-1'), '/api/sync': numbering() }
    const journal = await start()
    await journal.record('lesson.opened', { lesson: 'n2' })
    expect(await journal.join('BCDFG-HJKMP', 'Lina')).toEqual({ ok: true })
    await eventually(() => expect(journal.keeping.value).toEqual({ state: 'kept', waiting: 0 }))
    expect(journal.account.value).toMatchObject({ id: 'account-1', firstName: 'Lina' })
    expect((await start()).account.value?.id).toBe('account-1')
  })

  it('says why a code was refused, in the server’s words, or that there is no network', async () => {
    const journal = await start()
    expect(await journal.join('BCDFG-HJKMP', 'Lina')).toMatchObject({ ok: false, message: /réseau/ })
    const message = 'Ce code n’existe pas.'
    answers = { '/api/join': () => ({ status: 404, body: { error: { code: 'unknown-code', message } } }) }
    expect(await journal.join('BCDFG-HJKMP', 'Lina')).toEqual({ ok: false, message })
    expect(journal.account.value).toBeUndefined()
  })

  it('finds the account of a join cut before it was written down', async () => {
    const journal = await start()
    await journal.join('BCDFG-HJKMP', 'Lina')
    answers = {
      '/api/me': () => ({
        status: 200,
        body: { ...(joined('account-1')().body as object), firstName: 'Lina' },
      }),
      '/api/sync': numbering(),
    }
    const again = await start()
    await eventually(() => expect(again.account.value).toMatchObject({ id: 'account-1', firstName: 'Lina' }))
  })

  it('hears what the structure sets, and holds to it without a network', async () => {
    const rules = { ...DEFAULT_RULES, tutorKeys: 6, modules: ['emploi'] }
    answers = {
      '/api/join': joined('account-1'),
      '/api/sync': numbering(),
      '/api/me': () => ({
        status: 200,
        body: { ...(joined('account-1')().body as object), firstName: 'Lina', adviser: 'Une autre', rules },
      }),
    }
    const journal = await start()
    expect(journal.rules.value).toEqual(DEFAULT_RULES)
    await journal.join('BCDFG-HJKMP', 'Lina')
    await eventually(() => expect(journal.rules.value).toEqual(rules))
    expect(journal.account.value).toMatchObject({ adviser: 'Une autre' })
    answers = {}
    const offline = await start()
    expect(offline.rules.value).toEqual(rules)
    await eventually(() => expect(asked.at(-1)?.path).toBe('/api/sync'))
    expect(offline.rules.value).toEqual(rules)
  })

  it('mixes no two accounts on one phone', async () => {
    answers = { '/api/join': joined('account-1'), '/api/sync': numbering() }
    const journal = await start()
    await journal.join('BCDFG-HJKMP', 'Lina')
    await eventually(() => expect(journal.keeping.value.state).toBe('kept'))
    await journal.record('lesson.opened', { lesson: 'n2' })
    const before = journal.progress.value
    answers['/api/join'] = joined('account-2')
    await journal.join('BCDFG-HJKMP', 'Sami')
    expect(journal.progress.value.lessons).toEqual({})
    answers['/api/join'] = joined('account-1')
    await journal.join('BCDFG-HJKMP', 'Lina')
    expect(journal.progress.value).toEqual(before)
  })

  it('leaves nothing on the phone once left, and refuses to leave what is not sent', async () => {
    answers = { '/api/join': joined('account-1'), '/api/leave': () => ({ status: 200, body: {} }) }
    const journal = await start()
    await journal.join('BCDFG-HJKMP', 'Lina')
    await journal.record('lesson.opened', { lesson: 'n2' })
    await expect(journal.leave()).rejects.toThrow(/Réessaie/)
    expect(journal.progress.value.lessons.n2).toBeDefined()
    answers['/api/sync'] = numbering()
    await journal.leave()
    expect(journal.progress.value.lessons).toEqual({})
    expect(journal.account.value).toBeUndefined()
    expect((await start()).progress.value.lessons).toEqual({})
  })

  it('forgets an erased account', async () => {
    answers = { '/api/join': joined('account-1'), '/api/sync': () => ({ status: 410, body: {} }) }
    const journal = await start()
    await journal.record('lesson.opened', { lesson: 'n2' })
    await journal.writeDraft('cv', { name: 'Lina' })
    await journal.join('BCDFG-HJKMP', 'Lina')
    await eventually(() => expect(journal.progress.value.lessons).toEqual({}))
    expect(journal.account.value).toBeUndefined()
    expect(journal.keeping.value).toEqual({ state: 'alone', waiting: 0 })
    expect(await journal.readDraft('cv')).toBeUndefined()
  })

  it('keeps what is half-typed over a kill', async () => {
    const journal = await start()
    await journal.writeDraft('n2/envoyer', { files: ['cv'] })
    const again = await start()
    expect(await again.readDraft('n2/envoyer')).toEqual({ files: ['cv'] })
    await again.dropDraft('n2/envoyer')
    expect(await again.readDraft('n2/envoyer')).toBeUndefined()
  })

  it('refuses an event its own kind would not accept', async () => {
    const journal = await start()
    await expect(journal.record('lesson.opened', { lesson: '../etc' })).rejects.toThrow(TypeError)
    expect(journal.progress.value.lessons).toEqual({})
  })
})
