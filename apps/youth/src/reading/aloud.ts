import { ref, watch } from 'vue'

const KEY = 'trousseauAloud'

/** Whether each screen is read out as it comes; it belongs to this phone. */
export const aloud = ref(read())

watch(aloud, (wanted) => {
  try {
    if (wanted) localStorage.setItem(KEY, '1')
    else localStorage.removeItem(KEY)
  } catch {
    // A phone that refuses storage reads out until the app closes.
  }
})

function read(): boolean {
  try {
    return localStorage.getItem(KEY) !== null
  } catch {
    return false
  }
}
