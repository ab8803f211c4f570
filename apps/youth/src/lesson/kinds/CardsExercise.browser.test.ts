import type { AnswerOf, ExerciseOf } from '@trousseau/domain'
import { page, userEvent } from 'vitest/browser'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createApp, h, nextTick, shallowRef, type App } from 'vue'
import '@trousseau/ui/base.css'
import { NAMES, openWord } from '../../reading/explained.ts'
import CardsExercise from './CardsExercise.vue'

type Given = AnswerOf<'cards'>['cards']

const exercise: ExerciseOf<'cards'> = {
  id: 'gouts',
  kind: 'cards',
  ask: 'Garde ce qui te plaît.',
  cards: ['Réparer un CDD', 'Planter', 'Écouter', 'Soigner'].map((text, index) => ({
    id: `c${index}`,
    text,
    picture: 'star',
    leads: ['ici'],
  })),
  families: ['ici', 'ailleurs'].map((id) => ({ id, text: id, says: 'Tu aimes ça.' })),
  atLeast: 2,
  more: 'Encore.',
  none: 'Rien ?',
  done: 'Voilà.',
}
const cdd = { word: 'CDD', means: 'Un contrat avec une fin.', forms: ['CDD'] }

let app: App
const given = shallowRef<Given>({})

beforeEach(() => {
  given.value = {}
  openWord.value = undefined
  document.body.innerHTML = '<main style="inline-size: 320px; block-size: 600px"></main>'
  app = createApp({
    render: () =>
      h(CardsExercise, {
        exercise,
        draft: given.value,
        locked: false,
        'onUpdate:draft': (draft: Given) => (given.value = draft),
      }),
  })
  app.provide(NAMES, shallowRef([cdd]))
  app.mount('main')
})

afterEach(() => {
  app.unmount()
  document.documentElement.removeAttribute('dir')
})

/** The card on top; the one before may still be flying off. */
const card = () => document.querySelector<HTMLElement>('.cards-card:not(.gone)')!

/** Pushes the card with a finger that goes through these points, `[x, y]` from where it was put down. */
async function push(points: [number, number][], { lift = true, every = 60 } = {}): Promise<void> {
  const target = card()
  const { left, top, width, height } = target.getBoundingClientRect()
  const at = (type: string, [x, y]: [number, number]) =>
    target.dispatchEvent(
      new PointerEvent(type, {
        pointerId: 1,
        isPrimary: true,
        button: 0,
        bubbles: true,
        clientX: left + width / 2 + x,
        clientY: top + height / 2 + y,
      }),
    )
  // The browser only lets a real pointer be captured.
  target.setPointerCapture = () => undefined
  at('pointerdown', [0, 0])
  for (const point of points) {
    await new Promise((resolve) => setTimeout(resolve, every))
    at('pointermove', point)
  }
  await nextTick()
  if (lift) at('pointerup', points.at(-1)!)
  await nextTick()
}

describe('cards pushed aside', () => {
  it('says yes towards the end of the line, no towards its start', async () => {
    await push([
      [40, 2],
      [140, 5],
    ])
    expect(given.value).toEqual({ c0: 'yes' })
    await push([
      [-40, 2],
      [-140, 5],
    ])
    expect(given.value).toEqual({ c0: 'yes', c1: 'no' })
  })

  it('says the contrary where one reads from right to left', async () => {
    document.documentElement.dir = 'rtl'
    await push([
      [40, 0],
      [140, 0],
    ])
    expect(given.value).toEqual({ c0: 'no' })
  })

  it('counts a short flick, not a short push', async () => {
    await push([[50, 0]], { every: 120 })
    expect(given.value).toEqual({})
    await push(
      [
        [20, 0],
        [60, 0],
      ],
      { every: 8 },
    )
    expect(given.value).toEqual({ c0: 'yes' })
  })

  it('comes back when let go too early, or when the page scrolls', async () => {
    await push([[50, 0]], { lift: false })
    expect(card().style.getPropertyValue('--moved')).toBe('50px')
    card().dispatchEvent(new PointerEvent('pointercancel', { pointerId: 1 }))
    await nextTick()
    expect(card().style.getPropertyValue('--moved')).toBe('')
    await push([
      [3, 30],
      [150, 60],
    ])
    expect(given.value).toEqual({})
  })

  it('tells while pushing which answer it would be', async () => {
    await push(
      [
        [-60, 0],
        [-140, 0],
      ],
      { lift: false },
    )
    expect(card().dataset.leaning).toBe('start')
  })

  it('leaves a tap on a word to its definition, and a push that ends on it not', async () => {
    const word = card().querySelector('button')!
    await push([[-50, 0]], { every: 120 })
    word.click()
    expect(openWord.value).toBeUndefined()
    await userEvent.click(word)
    expect(openWord.value).toEqual(cdd)
  })

  it('follows a real mouse, held down', async () => {
    await userEvent.dragAndDrop(card(), document.querySelector('.cards-count')!, {
      sourcePosition: { x: 260, y: 120 },
      targetPosition: { x: 4, y: 4 },
      force: true,
    })
    expect(given.value).toEqual({ c0: 'no' })
  })

  it('lets the card that leaves be seen, and nothing else', async () => {
    await push([
      [-50, 0],
      [-150, 0],
    ])
    const ghost = document.querySelector('.gone')!
    expect(ghost.textContent).toContain('Réparer un CDD')
    expect(ghost).toMatchObject({ inert: true, ariaHidden: 'true' })
    await expect.poll(() => document.querySelectorAll('.cards-card').length).toBe(1)
  })

  it('keeps its buttons and the keyboard', async () => {
    await page.getByRole('button', { name: 'J’aime' }).click()
    await userEvent.keyboard('{Enter}')
    expect(given.value).toEqual({ c0: 'yes', c1: 'yes' })
    await page.getByRole('button', { name: 'Passer' }).click()
    await page.getByRole('button', { name: 'Carte d’avant' }).click()
    expect(given.value).toEqual({ c0: 'yes', c1: 'yes' })
  })
})
