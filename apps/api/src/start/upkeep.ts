import { forgetPairs } from '../tutoring/forgetting.ts'
import { keepUp, type Upkeep } from '../youths/retention.ts'

const DAY = 24 * 3600_000
/** After the start's own work, in milliseconds. */
const FIRST = 60_000

/**
 * Applies the rules of how long once after the start, then every day, and says in one line what each round did.
 * A round that fails is said, and tried again the next day. Answers what stops it, once a round under way is over.
 */
export function keepUpDaily(
  services: Parameters<typeof keepUp>[0] & Parameters<typeof forgetPairs>[0],
  say: (line: string) => void,
  { first = FIRST, every = DAY }: { first?: number; every?: number } = {},
): () => Promise<void> {
  let round = Promise.resolve()
  let stopped = false
  let timer = setTimeout(go, first).unref()

  function go(): void {
    round = keepUp(services)
      .then(async (done) => say(upkeepLine(done, await forgetPairs(services))))
      .catch((error: unknown) => say(`Entretien remis à demain : ${String(error)}`))
      .then(() => {
        // Counted from the end of a round: two never overlap, however long one lasts.
        if (!stopped) timer = setTimeout(go, every).unref()
      })
  }

  return () => {
    stopped = true
    clearTimeout(timer)
    return round
  }
}

function upkeepLine({ warned, erased, returned }: Upkeep, forgotten: number): string {
  const pairs = forgotten > 0 ? ` ${forgotten} duo(s) de tutorat oublié(s).` : ''
  return `Entretien : ${warned} compte(s) sans nouvelles bientôt effacé(s), ${erased} effacé(s), ${returned} jeune(s) rendu(s) à leur structure.${pairs}`
}
