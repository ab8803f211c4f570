import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import { call, CallFailure, failureWords, type Reply } from '../api/call.ts'

export type Professional = Reply<'me'>
export type SignedIn = Reply<'signIn'>

/** Who is signed in. */
export const useSession = defineStore('session', () => {
  /** `undefined` until the server was asked, `null` when nobody is signed in. */
  const who = shallowRef<Professional | null>()
  /** What is left of a sign-in that began: a code to give, or a second factor to set up. */
  const step = ref<SignedIn['step']>('none')
  /** A session that was open turned out to be closed. */
  const ended = ref(false)

  /** Why the server could not say who is signed in, in French. */
  const failure = ref('')

  /** Asks the server who is signed in, until it has said it once. */
  async function load(): Promise<void> {
    if (who.value !== undefined) return
    try {
      who.value = await call('me')
      failure.value = ''
    } catch (error) {
      if (error instanceof CallFailure && error.status === 401) who.value = null
      failure.value = who.value === null ? '' : failureWords(error)
    }
  }

  /** Takes what a way of signing in answered. */
  function enter(answer: SignedIn): void {
    step.value = answer.step
    who.value = answer.who
    ended.value = false
  }

  async function signOut(): Promise<void> {
    await call('signOut')
    who.value = null
    step.value = 'none'
    ended.value = false
  }

  /** The server answered 401. */
  function closed(): void {
    ended.value = Boolean(who.value) || step.value !== 'none'
    who.value = null
    step.value = 'none'
  }

  return { who, step, ended, failure, load, enter, signOut, closed }
})
