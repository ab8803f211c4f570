import type { Clip, ReplyOfRoute, ROUTES } from '@trousseau/contract'
import { shallowRef } from 'vue'
import { dropClipsBut } from './film-shelf.ts'

const NOTE = 'trousseauClips'
/** Milliseconds a slow network is waited for: ours are there meanwhile. */
const PATIENCE = 4000
/** Milliseconds before the list is asked for again. */
const FRESH = 60_000

/** Films that the youth's structure made itself, as last heard. */
export const clips = shallowRef<readonly Clip[]>([])

let asked: { account: string; at: number; answer: Promise<void> } | undefined

/** Where a film of a structure is found. */
export const addressOf = ({ id }: Clip): string => `/api/films/${id}`

/**
 * Asks which films the account's structure made, at most once a minute; without a network, what was heard before
 * stands. `again` asks at once: a film was not where the list said.
 */
export async function lookForClips(account: string | undefined, again = false): Promise<void> {
  if (account === undefined) {
    clips.value = []
    return
  }
  if (!again && asked?.account === account && Date.now() - asked.at < FRESH) return asked.answer
  clips.value = heardBefore(account)
  asked = { account, at: Date.now(), answer: ask(account) }
  return asked.answer
}

async function ask(account: string): Promise<void> {
  try {
    const path: (typeof ROUTES)['clips']['path'] = '/api/films'
    const response = await fetch(path, { signal: AbortSignal.timeout(PATIENCE) })
    if (!response.ok) return
    const heard = ((await response.json()) as ReplyOfRoute<(typeof ROUTES)['clips']>).clips
    clips.value = heard
    localStorage.setItem(NOTE, JSON.stringify({ account, clips: heard }))
    await dropClipsBut(heard.map(addressOf))
  } catch {
    // Nothing heard, or nowhere to note it: the list stands as it is.
  }
}

function heardBefore(account: string): readonly Clip[] {
  try {
    const note = JSON.parse(localStorage.getItem(NOTE) ?? '{}') as { account?: string; clips?: Clip[] }
    return note.account === account ? (note.clips ?? []) : []
  } catch {
    return []
  }
}
