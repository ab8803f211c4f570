import { ref, watch } from 'vue'

const NOTE = 'trousseauFilmsLetGo'

/** Whether the phone ran short of room and its films went first: just `now`, or `before` and not told again since. */
export const filmsLetGo = ref<'now' | 'before' | undefined>(read())

watch(filmsLetGo, (letGo) => {
  try {
    if (letGo) localStorage.setItem(NOTE, 'yes')
    else localStorage.removeItem(NOTE)
  } catch {
    // Where nothing can be noted, it is told until the app closes.
  }
})

function read(): 'before' | undefined {
  try {
    return localStorage.getItem(NOTE) === null ? undefined : 'before'
  } catch {
    return undefined
  }
}
