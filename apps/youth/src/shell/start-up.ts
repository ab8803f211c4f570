import { loadLesson } from '@trousseau/content'
import { ref } from 'vue'
import { catchInstallPrompt } from '../me/install.ts'
import { applySettings } from '../me/settings.ts'
import { standOn } from '../log/standing.ts'

/** The log's failure to open (private browsing, a full phone), or undefined. */
export const logFailure = ref<string>()

/**
 * Opens the log before the app takes over the page. A phone that refuses storage still shows everything:
 * the failure is said on screen instead.
 */
export async function startUp(): Promise<void> {
  applySettings()
  catchInstallPrompt()
  try {
    const { keeping, openJournal, progress } = await import('../log/journal.ts')
    await openJournal(loadLesson)
    standOn(progress, keeping)
    localStorage.setItem('trousseauBack', '1')
  } catch (error) {
    logFailure.value = error instanceof Error ? error.message : String(error)
  }
}
