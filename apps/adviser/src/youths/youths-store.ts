import type { YouthGroup, YouthRow } from '@trousseau/contract'
import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import { call, failureWords } from '../api/call.ts'
import { changedRows } from './changes.ts'

/** How long a changed row stays marked, in milliseconds. */
const MARKED = 6_000

/** The list of the structure's youths, read again whenever something may have changed. */
export const useYouths = defineStore('youths', () => {
  const rows = shallowRef<readonly YouthRow[]>()
  const groups = shallowRef<readonly YouthGroup[]>([])
  /** Hours a week to aim for; null where they are not counted. */
  const weeklyHours = ref<number | null>(null)
  /** Ids of the youths chosen for an act. */
  const chosen = shallowRef<ReadonlySet<string>>(new Set())
  /** Why the last reading failed, in French. */
  const failure = ref('')
  /** Ids of rows that just changed under the reader's eyes. */
  const marked = shallowRef<ReadonlySet<string>>(new Set())
  /** What is typed in the search; kept when coming back from a youth's page. */
  const typed = ref('')
  /** The youth opened last: coming back to the list finds their row again. */
  const opened = ref('')
  let reading = false
  let again = false
  let generation = 0

  /** Reads the list. Calls made during a reading make one more reading after it. */
  async function refresh(): Promise<void> {
    if (reading) {
      again = true
      return
    }
    reading = true
    const mine = generation
    try {
      const answer = await call('youths')
      if (mine !== generation) return
      take(answer.youths)
      groups.value = answer.groups
      weeklyHours.value = answer.weeklyHours
    } catch (error) {
      if (mine === generation) failure.value = failureWords(error)
    } finally {
      reading = false
    }
    if (again) {
      again = false
      await refresh()
    }
  }

  function take(read: readonly YouthRow[]): void {
    const changed = changedRows(rows.value, read)
    rows.value = read
    failure.value = ''
    if (changed.length === 0) return
    marked.value = new Set([...marked.value, ...changed])
    setTimeout(() => {
      marked.value = new Set([...marked.value].filter((id) => !changed.includes(id)))
    }, MARKED)
  }

  /** Forgets everything, when the session closes. */
  function clear(): void {
    generation += 1
    again = false
    rows.value = undefined
    groups.value = []
    chosen.value = new Set()
    failure.value = ''
    marked.value = new Set()
    typed.value = ''
    opened.value = ''
  }

  return { rows, groups, weeklyHours, chosen, failure, marked, typed, opened, refresh, clear }
})
