import { onScopeDispose, ref, type Ref } from 'vue'

/** The time in milliseconds, moved every half minute so that « il y a 2 min » stays true. */
export function useNow(): Readonly<Ref<number>> {
  const now = ref(Date.now())
  const timer = setInterval(() => (now.value = Date.now()), 30_000)
  onScopeDispose(() => clearInterval(timer))
  return now
}
