import { loadLesson } from '@trousseau/content/bodies'
import { ref } from 'vue'
import { drawCurtain } from '../lock/lock.ts'
import { standOn } from '../log/standing.ts'
import { catchInstallPrompt } from '../me/install.ts'
import { applySettings } from '../me/settings.ts'

/** Kept by a phone that holds a log, so that a newcomer's first screen doesn't fetch what they don't need yet. */
const RETURNING = 'trousseauBack'

/** Why the log would not open (private browsing, a full phone), or undefined. */
export const logFailure = ref<string>()

let opening: Promise<void> | undefined

/** What comes before the app takes over the page: the settings, and the log of someone who was here before. */
export async function startUp(): Promise<void> {
  applySettings()
  drawCurtain()
  catchInstallPrompt()
  if (isReturning()) await openLog()
}

/**
 * Opens the log, once; every screen but a newcomer's home needs it. A phone that refuses storage still shows
 * everything: the failure is said on screen instead.
 */
export function openLog(): Promise<void> {
  opening ??= open()
  return opening
}

async function open(): Promise<void> {
  try {
    const { keeping, openJournal, progress, rules } = await import('../log/journal.ts')
    await openJournal(loadLesson)
    standOn(progress, keeping, rules)
    localStorage.setItem(RETURNING, '1')
  } catch (error) {
    logFailure.value = error instanceof Error ? error.message : String(error)
  }
}

/** Nothing was ever done here: the home that the build rendered is this phone's own. */
export function isNewcomer(): boolean {
  return opening === undefined && !isReturning()
}

function isReturning(): boolean {
  try {
    return localStorage.getItem(RETURNING) !== null
  } catch {
    return false
  }
}
