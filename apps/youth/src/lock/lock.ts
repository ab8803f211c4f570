import { ref } from 'vue'

/** Where the code's print is kept: `salt.hash`, and how many wrong ones were tried since when. */
const CODE = 'trousseauLock'
const TRIES = 'trousseauLockTries'
/** Away that long, one is asked again, in milliseconds. */
const AWAY = 60_000
/** After so many wrong codes, a wait between two of them. */
const FREE_TRIES = 5
const WAIT = 30_000

/** Whether a code is set on this phone, and whether its curtain is drawn now. */
export const hasLock = ref(false)
export const locked = ref(false)

/**
 * Draws the curtain at the start and on coming back, where a code is set. It is a curtain and no more: what the phone
 * keeps is not encrypted by it, and six figures are soon tried by whoever can read the phone's files.
 */
export function drawCurtain(): void {
  hasLock.value = read(CODE) !== null
  draw(hasLock.value)
  let left = 0
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) left = Date.now()
    else if (hasLock.value && left > 0 && Date.now() - left >= AWAY) draw(true)
  })
}

/** Puts a code, or takes it off. */
export async function setLock(code: string | undefined): Promise<void> {
  if (code === undefined) {
    localStorage.removeItem(CODE)
    localStorage.removeItem(TRIES)
  } else {
    const salt = text(crypto.getRandomValues(new Uint8Array(16)))
    localStorage.setItem(CODE, `${salt}.${await print(code, salt)}`)
  }
  hasLock.value = code !== undefined
  draw(false)
}

/** Opens the curtain when the code is right; otherwise says whether one must wait before another. */
export async function openWith(code: string): Promise<'open' | 'wrong' | 'wait'> {
  const [count = 0, since = 0] = (read(TRIES) ?? '').split(' ').map(Number)
  if (count >= FREE_TRIES && Date.now() - since < WAIT) return 'wait'
  const [salt = '', hash] = (read(CODE) ?? '').split('.')
  if (hash !== (await print(code, salt))) {
    localStorage.setItem(TRIES, `${count + 1} ${Date.now()}`)
    return 'wrong'
  }
  localStorage.removeItem(TRIES)
  draw(false)
  return 'open'
}

function draw(curtain: boolean): void {
  locked.value = curtain
  document.documentElement.toggleAttribute('data-locked', curtain)
}

async function print(code: string, salt: string): Promise<string> {
  const bytes = (value: string) => new TextEncoder().encode(value)
  const key = await crypto.subtle.importKey('raw', bytes(code), 'PBKDF2', false, ['deriveBits'])
  const rule = { name: 'PBKDF2', hash: 'SHA-256', salt: bytes(salt), iterations: 200_000 }
  return text(new Uint8Array(await crypto.subtle.deriveBits(rule, key, 128)))
}

const text = (bytes: Uint8Array) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')

function read(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}
