import { shallowRef } from 'vue'
import { askTutoring } from '../log/server.ts'

/** What the server alone knows: who is where now, who waits, whether the charter may be signed. */
export type LiveTutoring = Extract<Awaited<ReturnType<typeof askTutoring>>, { ok: true }>['reply']

/** The last answer of this visit; kept from screen to screen, for going back shows it at once. */
const live = shallowRef<LiveTutoring>()
const failure = shallowRef('')

/** Asks again; without a network the last answer stays, and the sentence says so. */
async function refresh(): Promise<void> {
  const outcome = await askTutoring()
  failure.value = outcome.ok ? '' : outcome.message
  if (outcome.ok) live.value = outcome.reply
}

export const useLiveTutoring = () => ({ live, failure, refresh })
