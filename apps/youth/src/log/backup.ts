import { eventEnvelope, phoneMayWrite, YOUTH, type Event } from '@trousseau/domain'

/** What a backup file holds once opened. */
export interface Backup {
  /** The account the log belonged to; absent when it was the phone's alone. */
  account?: string
  events: Event[]
}

/** What can be wrong with a file or a passphrase, told in French. Nothing was changed. */
export class BackupRefused extends Error {
  override name = 'BackupRefused'
}

const FORMAT = 'trousseau-sauvegarde'
/** As many turns as OWASP asks of PBKDF2 with SHA-256: a second or two on a cheap phone. */
const TURNS = 600_000
const SALT = 16
const NONCE = 12

/** Seals a log under a passphrase (AES-256-GCM, key from PBKDF2): the text of a file. */
export async function sealBackup(backup: Backup, passphrase: string): Promise<string> {
  const salt = crypto.getRandomValues(new Uint8Array(SALT))
  const nonce = crypto.getRandomValues(new Uint8Array(NONCE))
  const key = await keyOf(passphrase, salt)
  const plain = new TextEncoder().encode(JSON.stringify(backup))
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv: nonce }, key, plain)
  return JSON.stringify({
    format: FORMAT,
    v: 1,
    salt: toText(salt),
    nonce: toText(nonce),
    sealed: toText(new Uint8Array(sealed)),
  })
}

/**
 * Opens the text of a backup file. What is not the youth's own to write is left out. Throws `BackupRefused` when it
 * is no backup, is damaged, or the passphrase is another.
 */
export async function openBackup(text: string, passphrase: string): Promise<Backup> {
  const file = parsed(text) as Partial<Record<'format' | 'salt' | 'nonce' | 'sealed', string>> | undefined
  if (file?.format !== FORMAT || !file.salt || !file.nonce || !file.sealed)
    throw new BackupRefused('Ce fichier n’est pas une sauvegarde de Trousseau.')
  const key = await keyOf(passphrase, fromText(file.salt))
  const plain = await crypto.subtle
    .decrypt({ name: 'AES-GCM', iv: fromText(file.nonce) }, key, fromText(file.sealed))
    .catch(() => undefined)
  if (!plain)
    throw new BackupRefused('Ce n’est pas la bonne phrase secrète, ou le fichier est abîmé. Rien n’a changé.')
  const { account, events } = JSON.parse(new TextDecoder().decode(plain)) as Backup
  const mine = events.filter(
    (event) => eventEnvelope.safeParse(event).success && event.author === YOUTH && phoneMayWrite(event.kind),
  )
  return { ...(account !== undefined && { account }), events: mine }
}

async function keyOf(passphrase: string, salt: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  // The same words typed on another keyboard must give the same key.
  const words = new TextEncoder().encode(passphrase.normalize('NFKC').trim())
  const from = await crypto.subtle.importKey('raw', words, 'PBKDF2', false, ['deriveKey'])
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: TURNS }
  return crypto.subtle.deriveKey(how, from, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function toText(bytes: Uint8Array): string {
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return btoa(binary)
}

function fromText(text: string): Uint8Array<ArrayBuffer> {
  try {
    return Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0))
  } catch {
    return new Uint8Array(0)
  }
}
