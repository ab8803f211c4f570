import { ref, watch, type Ref } from 'vue'

/** Whether each screen is read out as it comes; it belongs to this phone. */
export const aloud = kept('trousseauAloud')
/** Whether what is read out is read slower, for who learns French. */
export const slowly = kept('trousseauSlowly')

/** A yes kept on the phone. */
function kept(key: string): Ref<boolean> {
  const wanted = ref(read(key))
  watch(wanted, (yes) => {
    try {
      if (yes) localStorage.setItem(key, '1')
      else localStorage.removeItem(key)
    } catch {
      // A phone that refuses storage holds it until the app closes.
    }
  })
  return wanted
}

function read(key: string): boolean {
  try {
    return localStorage.getItem(key) !== null
  } catch {
    return false
  }
}
