import { ref } from 'vue'

/** The lesson whose key was just won: it turns on the ring at the next look, once. */
export const newestKey = ref<string>()
