import { computed, ref } from 'vue'
import { slowly } from './aloud.ts'
import { passagesIn, type Passage } from './passages.ts'

/** How long a browser is given to name its voices, in milliseconds; several do so only when first asked. */
const VOICES_MS = 1500
/** A little slower than talk: it is followed with the eyes. */
const RATE = 0.95
/** For who learns French. */
const SLOW_RATE = 0.75
const HIGHLIGHT = 'spoken'
/** Marks the whole passage where the browser cannot highlight a word. */
const FALLBACK = 'data-spoken'

/** `mute`: no voice on this device speaks French. */
type State = 'silent' | 'speaking' | 'mute'

const state = ref<State>('silent')
/** Each reading has its number, so that what comes late from an older one is not heard. */
let turn = 0

export const speaking = computed(() => state.value === 'speaking')
export const voiceless = computed(() => state.value === 'mute')

/** Reads `root` out, the word being said highlighted; what was being read stops. */
export async function readOut(root: Element): Promise<void> {
  hush()
  const mine = ++turn
  state.value = 'speaking'
  const voice = await frenchVoice()
  if (mine !== turn) return
  if (!voice) {
    state.value = 'mute'
    return
  }
  for (const passage of passagesIn(root)) {
    await say(passage, voice)
    if (mine !== turn) return
  }
  state.value = 'silent'
}

/** Stops reading, and takes the highlight away. */
export function hush(): void {
  turn += 1
  state.value = 'silent'
  current = undefined
  globalThis.speechSynthesis?.cancel()
  unmark()
}

/** Resolves when the passage was said, or could not be. */
function say(passage: Passage, voice: SpeechSynthesisVoice): Promise<void> {
  return new Promise((resolve) => {
    const said = new SpeechSynthesisUtterance(passage.text)
    said.voice = voice
    said.lang = voice.lang
    said.rate = slowly.value ? SLOW_RATE : RATE
    // What was stopped may still tell of a word, or of its end.
    said.onstart = () => said === current && mark(passage, 0, passage.text.length)
    said.onboundary = ({ name, charIndex, charLength }) => {
      if (said === current && name === 'word')
        mark(passage, charIndex, charLength || wordLength(passage.text, charIndex))
    }
    said.onend = said.onerror = () => {
      if (said === current) unmark()
      resolve()
    }
    current = said
    speechSynthesis.speak(said)
  })
}

/** Held while it is said: some browsers forget an utterance nobody holds, and its end with it. */
let current: SpeechSynthesisUtterance | undefined

function mark(passage: Passage, index: number, length: number): void {
  unmark()
  const range = passage.range(index, length)
  if (!range) return
  if (canHighlight()) CSS.highlights.set(HIGHLIGHT, new Highlight(range))
  else passage.element.setAttribute(FALLBACK, '')
}

function unmark(): void {
  if (canHighlight()) CSS.highlights.delete(HIGHLIGHT)
  for (const marked of document.querySelectorAll(`[${FALLBACK}]`)) marked.removeAttribute(FALLBACK)
}

function canHighlight(): boolean {
  return typeof Highlight !== 'undefined' && 'highlights' in CSS
}

/** Length of the word at `index`, for voices that do not tell it. */
function wordLength(text: string, index: number): number {
  return /^\S*/.exec(text.slice(index))![0].length
}

/** The device's French voice, one that needs no network if there is; undefined when it has none. */
async function frenchVoice(): Promise<SpeechSynthesisVoice | undefined> {
  const synthesis = globalThis.speechSynthesis
  if (!synthesis) return undefined
  if (synthesis.getVoices().length === 0) await named(synthesis)
  const french = synthesis.getVoices().filter(({ lang }) => /^fr([-_]|$)/i.test(lang))
  return french.find(({ localService }) => localService) ?? french[0]
}

function named(synthesis: SpeechSynthesis): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, VOICES_MS)
    function done(): void {
      clearTimeout(timer)
      synthesis.removeEventListener?.('voiceschanged', done)
      resolve()
    }
    synthesis.addEventListener?.('voiceschanged', done)
  })
}
