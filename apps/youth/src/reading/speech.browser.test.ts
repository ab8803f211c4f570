import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { passagesIn } from './passages.ts'
import { hush, readOut, speaking, voiceless } from './speech.ts'

/** What the device was asked to say, each utterance held until the test ends it. */
let said: SpeechSynthesisUtterance[]
let voices: { lang: string; localService: boolean; name: string }[]

const french = { lang: 'fr-FR', localService: true, name: 'Léa Inventée' }

// The headless browser has no voice: the device's side of the standard is played here.
beforeEach(() => {
  said = []
  voices = [french]
  vi.stubGlobal('speechSynthesis', {
    getVoices: () => voices,
    speak: (one: SpeechSynthesisUtterance) => said.push(one),
    cancel: () => undefined,
    addEventListener: (_: string, done: () => void) => setTimeout(done, 5),
    removeEventListener: () => undefined,
  })
  vi.stubGlobal(
    'SpeechSynthesisUtterance',
    class {
      readonly text: string
      constructor(text: string) {
        this.text = text
      }
    },
  )
})

afterEach(() => {
  hush()
  document.body.replaceChildren()
  vi.unstubAllGlobals()
})

function page(html: string): HTMLElement {
  document.body.innerHTML = html
  return document.body
}

const highlighted = () =>
  [...(CSS.highlights.get('spoken') ?? [])].map((range) => (range as Range).toString()).join()

const tick = () => new Promise((resolve) => setTimeout(resolve))

function hear(event: 'onstart' | 'onend'): void {
  said.at(-1)![event]!({} as SpeechSynthesisEvent)
}

function reach(charIndex: number, charLength = 0): void {
  said.at(-1)!.onboundary!({ name: 'word', charIndex, charLength } as SpeechSynthesisEvent)
}

describe('passagesIn', () => {
  it('takes what is seen, block by block, in order', () => {
    const root = page(`
      <h1>Lis <b>bien</b></h1>
      <p>Un <button>mot</button> seul.</p>
      <p class="sr-only" hidden>caché</p><p aria-hidden="true">muet</p><p data-silent>non</p>
      <textarea>mes mots</textarea><ul><li>Un</li><li>Deux</li></ul>`)
    expect(passagesIn(root).map(({ text }) => text)).toEqual([
      'Lis bien',
      'Un ',
      'mot',
      ' seul.',
      'Un',
      'Deux',
    ])
  })

  it('finds a word again across the tags that cut it', () => {
    const [passage] = passagesIn(page('<p>Une <b>clé</b>s, oui</p>'))
    expect(passage!.range(4, 4)!.toString()).toBe('clés')
    expect(passage!.range(10, 99)!.toString()).toBe('oui')
  })

  it('finds nothing where the page has changed since', () => {
    const root = page('<p>Parti</p>')
    const [passage] = passagesIn(root)
    root.replaceChildren()
    expect(passage!.range(0, 3)?.toString()).toBeUndefined()
  })
})

describe('readOut', () => {
  it('highlights the passage, then each word as it is said, and goes on to the next', async () => {
    void readOut(page('<h1>Joins ton CV</h1><p>Puis envoie.</p>'))
    await tick()
    expect(said.map(({ text, lang }) => [text, lang])).toEqual([['Joins ton CV', 'fr-FR']])
    hear('onstart')
    expect(highlighted()).toBe('Joins ton CV')
    reach(6, 3)
    expect(highlighted()).toBe('ton')
    reach(10)
    expect(highlighted()).toBe('CV')
    hear('onend')
    await tick()
    expect(said.at(-1)!.text).toBe('Puis envoie.')
    hear('onend')
    await tick()
    expect(speaking.value).toBe(false)
    expect(highlighted()).toBe('')
  })

  it('stops at once, and says nothing more', async () => {
    void readOut(page('<p>Un</p><p>Deux</p>'))
    await tick()
    hear('onstart')
    hush()
    expect(speaking.value).toBe(false)
    expect(highlighted()).toBe('')
    reach(0, 2)
    expect(highlighted()).toBe('')
    hear('onend')
    await tick()
    expect(said.length).toBe(1)
  })

  it('marks the whole passage where a word cannot be highlighted', async () => {
    vi.stubGlobal('Highlight', undefined)
    const root = page('<p>Un mot</p>')
    void readOut(root)
    await tick()
    reach(3, 3)
    expect(root.querySelector('[data-spoken]')?.textContent).toBe('Un mot')
    hear('onend')
    await tick()
    expect(root.querySelector('[data-spoken]')).toBeNull()
  })

  it('waits for voices that come late, and prefers the one that needs no network', async () => {
    const late = [{ ...french, localService: false, name: 'loin' }, french]
    voices = []
    setTimeout(() => (voices = late), 1)
    void readOut(page('<p>Bonjour</p>'))
    await new Promise((resolve) => setTimeout(resolve, 30))
    expect(said[0]?.voice?.name).toBe('Léa Inventée')
  })

  it('says so when no voice speaks French', async () => {
    voices = [{ lang: 'en-GB', localService: true, name: 'Ann' }]
    await readOut(page('<p>Bonjour</p>'))
    expect(voiceless.value).toBe(true)
    expect(said).toEqual([])
    hush()
    expect(voiceless.value).toBe(false)
  })
})
