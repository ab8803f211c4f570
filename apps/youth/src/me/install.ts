import { shallowRef } from 'vue'

interface InstallPrompt extends Event {
  prompt(): Promise<void>
}

/** The browser's offer to install the app, when it makes one. */
export const installPrompt = shallowRef<InstallPrompt>()

/** Keeps the browser's offer for the screen « Moi », rather than a banner that interrupts. */
export function catchInstallPrompt(): void {
  addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault()
    installPrompt.value = event as InstallPrompt
  })
  addEventListener('appinstalled', () => (installPrompt.value = undefined))
}
