const SHELF = 'voices'

// The lesson's own address tells two exercises of the same id apart; nothing is ever fetched from it.
function addressOf(name: string): string {
  return `${location.pathname}/${name}.voice`
}

/** Keeps a recording on this phone only, under a local name. Throws when there is no place left. */
export async function keepVoice(name: string, sound: Blob): Promise<void> {
  const headers = { 'content-type': sound.type }
  await (await caches.open(SHELF)).put(addressOf(name), new Response(sound, { headers }))
}

/** The recording kept under this name, if any. */
export async function readVoice(name: string): Promise<Blob | undefined> {
  return (await (await caches.open(SHELF)).match(addressOf(name)))?.blob()
}

/** Erases a recording. */
export async function dropVoice(name: string): Promise<void> {
  await (await caches.open(SHELF)).delete(addressOf(name))
}
