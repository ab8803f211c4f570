import { nextTick } from 'vue'

/** Once the last item is placed its buttons are gone: the keyboard goes on from the step's action, not from the top. */
export async function focusActionIfLost(): Promise<void> {
  await nextTick()
  const { activeElement } = document
  if (activeElement && activeElement !== document.body && activeElement.isConnected) return
  document
    .querySelector<HTMLElement>('.exercise .action button:not(:disabled)')
    ?.focus({ preventScroll: true })
}
