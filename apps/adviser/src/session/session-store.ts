import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import { call, CallFailure, type Reply } from '../api/call.ts'

export type Professional = Reply<'me'>

/** Who is signed in. */
export const useSession = defineStore('session', () => {
  /** `undefined` until the server was asked, `null` when nobody is signed in. */
  const who = shallowRef<Professional | null>()
  /** A session that was open turned out to be closed. */
  const ended = ref(false)

  /** Asks the server once. Throws a `CallFailure` when it can't be known. */
  async function load(): Promise<Professional | null> {
    if (who.value !== undefined) return who.value
    try {
      who.value = await call('me')
    } catch (error) {
      if (!(error instanceof CallFailure) || error.status !== 401) throw error
      who.value = null
    }
    return who.value
  }

  async function signIn(email: string, password: string): Promise<void> {
    who.value = await call('signIn', { body: { email, password } })
    ended.value = false
  }

  async function signOut(): Promise<void> {
    await call('signOut')
    who.value = null
    ended.value = false
  }

  /** The server answered 401. */
  function closed(): void {
    ended.value = Boolean(who.value)
    who.value = null
  }

  return { who, ended, load, signIn, signOut, closed }
})
