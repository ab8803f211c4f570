/** Ways a file leaves the app: kept on the phone, or handed to another app. */
import { keepFile } from '@trousseau/ui'

/** `CV-Nour-Exemple-Vendeuse.pdf`: what a recruiter can file, in characters every system takes. */
export function fileName(kind: string, words: readonly string[], extension: string): string {
  const parts = [kind, ...words]
    .map((word) =>
      word
        .normalize('NFD')
        .replace(/\p{M}/gu, '')
        .replace(/[^A-Za-z0-9]+/g, '-')
        .replace(/^-+|-+$/g, ''),
    )
    .filter((word) => word !== '')
  return `${parts.join('-').slice(0, 80).replace(/-+$/, '')}.${extension}`
}

/** Whether this phone can hand that file to another app. */
export function canShare(file: File): boolean {
  return typeof navigator.share === 'function' && (navigator.canShare?.({ files: [file] }) ?? false)
}

/** Opens the phone's share sheet; where it fails, the file is downloaded instead. */
export async function share(file: File, title: string): Promise<void> {
  try {
    await navigator.share({ files: [file], title })
  } catch (error) {
    // Closing the sheet is a choice.
    if ((error as { name?: string }).name !== 'AbortError') keepFile(file, file.name)
  }
}
