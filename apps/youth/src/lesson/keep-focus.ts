import { onBeforeUnmount, onMounted } from 'vue'

/** What one can act on without the phone's keyboard rising. */
const ACTS =
  ':is(button, [href], summary, select, input:is([type=radio], [type=checkbox])):not(:disabled):not([tabindex="-1"])'

/**
 * While an exercise is on screen: when what had the focus goes away, or can no longer be pressed, the focus
 * goes on from the closest thing that stands there, not from the top of the page.
 */
export function keepFocus(): void {
  let last: HTMLElement | undefined
  let around: HTMLElement[] = []

  function remember({ target }: FocusEvent): void {
    last = target as HTMLElement
    around = []
    for (let box = last.parentElement; box && box !== document.body; box = box.parentElement) around.push(box)
  }

  const observer = new MutationObserver(() => {
    if (document.activeElement !== document.body && document.activeElement?.matches(':not(:disabled)')) return
    if (!last || (last.isConnected && last.matches(':not(:disabled)'))) return
    nearest(around)?.focus({ preventScroll: true })
  })

  onMounted(() => {
    document.addEventListener('focusin', remember)
    observer.observe(document.body, {
      childList: true,
      subtree: true,
      attributes: true,
      attributeFilter: ['disabled'],
    })
  })
  onBeforeUnmount(() => {
    document.removeEventListener('focusin', remember)
    observer.disconnect()
  })
}

/** In the smallest box that still stands; out of the pieces, the button that checks the answer comes first. */
function nearest(around: HTMLElement[]): HTMLElement | undefined {
  for (const box of around) {
    if (!box.isConnected) continue
    const action = box.querySelector<HTMLElement>(':scope > .action')
    const found = (action && visible(action)) ?? visible(box)
    if (found) return found
  }
  return undefined
}

function visible(box: HTMLElement): HTMLElement | undefined {
  return [...box.querySelectorAll<HTMLElement>(ACTS)].find((element) => element.checkVisibility())
}
