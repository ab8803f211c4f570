import { ref, type Ref } from 'vue'

/** Towards the end of the reading direction (right in French, left in Arabic), or its start. */
export type Side = 'start' | 'end'

/** Pixels before a touch counts as a swipe rather than a tap or the start of a scroll. */
const STARTS_AT = 10
/** Part of the card's width to cross for the swipe to count, and the most it may ask for in pixels. */
const CROSSED = 0.3
const CROSSED_AT_MOST = 110
/** Pixels per millisecond of a flick that counts before that, once it has left its start behind. */
const FLICK = 0.6

export interface Swipe {
  /** How far the card follows the finger, in pixels to the right; 0 at rest. */
  moved: Ref<number>
  /** The side the card would go to if it were let go now. */
  leaning: Ref<Side | undefined>
  /** To bind on the card with `v-bind`. Its CSS needs `touch-action: pan-y`, so that the page still scrolls. */
  listeners: Record<string, (event: never) => void>
}

/** Follows a finger, a pen or a mouse that pushes a card aside; a tap inside the card stays a tap. */
export function useSwipe(swiped: (side: Side) => void): Swipe {
  const moved = ref(0)
  const leaning = ref<Side>()
  let held: { pointer: number; x: number; y: number; at: number; pulling: boolean } | undefined
  let pulled = false

  function letGo(): void {
    held = undefined
    moved.value = 0
    leaning.value = undefined
  }

  function start(event: PointerEvent): void {
    pulled = false
    if (!event.isPrimary || event.button !== 0) return
    const { pointerId: pointer, clientX: x, clientY: y, timeStamp: at } = event
    held = { pointer, x, y, at, pulling: false }
    // At once, or a quick mouse is gone before its first move; not on a word, whose click would be lost.
    if (!(event.target as Element).closest('button')) capture(event)
  }

  function move(event: PointerEvent): void {
    if (event.pointerId !== held?.pointer) return
    const across = event.clientX - held.x
    const card = event.currentTarget as HTMLElement
    if (!held.pulling) {
      if (Math.abs(event.clientY - held.y) > Math.max(STARTS_AT, Math.abs(across))) return letGo()
      if (Math.abs(across) < STARTS_AT) return
      held.pulling = pulled = true
      capture(event)
    }
    moved.value = across
    const enough = Math.min(card.clientWidth * CROSSED, CROSSED_AT_MOST)
    const flicked = Math.abs(across) / Math.max(1, event.timeStamp - held.at) > FLICK
    leaning.value =
      Math.abs(across) >= enough || (flicked && Math.abs(across) >= enough / 3)
        ? sideOf(card, across)
        : undefined
  }

  function end(event: PointerEvent): void {
    if (event.pointerId !== held?.pointer) return
    const side = leaning.value
    letGo()
    if (side) swiped(side)
  }

  // The click that follows a pull is not meant for the word under the finger.
  function click(event: MouseEvent): void {
    if (!pulled) return
    pulled = false
    event.preventDefault()
    event.stopPropagation()
  }

  return {
    moved,
    leaning,
    listeners: {
      onPointerdown: start,
      onPointermove: move,
      onPointerup: end,
      onPointercancel: letGo,
      onClickCapture: click,
      onDragstart: (event: DragEvent) => event.preventDefault(),
    },
  }
}

/** Shows a copy of the card leave to a side, or upwards, where motion is welcome; the card itself may go at once. */
export function flyOff(card: HTMLElement, side?: Side): void {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return
  const ghost = card.cloneNode(true) as HTMLElement
  ghost.inert = true
  ghost.ariaHidden = 'true'
  ghost.classList.add('gone')
  card.after(ghost)
  const right = (side === 'end') === (getComputedStyle(card).direction !== 'rtl') ? 1 : -1
  const transform = side ? `translateX(${right * 80}%) rotate(${right * 8}deg)` : 'translateY(-2rem)'
  const leaves = ghost.animate([{}, { transform, opacity: 0 }], { duration: 180, easing: 'ease-out' })
  leaves.onfinish = leaves.oncancel = () => ghost.remove()
}

function capture(event: PointerEvent): void {
  ;(event.currentTarget as HTMLElement).setPointerCapture(event.pointerId)
}

function sideOf(card: HTMLElement, across: number): Side {
  return across > 0 === (getComputedStyle(card).direction !== 'rtl') ? 'end' : 'start'
}
