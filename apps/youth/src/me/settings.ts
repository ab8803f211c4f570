import { ref, watch } from 'vue'

export type Theme = 'auto' | 'light' | 'dark'
export type TextSize = 'normal' | 'large' | 'huge'
export type Spacing = 'normal' | 'wide'

/** The reader's own settings; they belong to this phone, not to the account. */
export const theme = ref<Theme>('auto')
export const textSize = ref<TextSize>('normal')
export const spacing = ref<Spacing>('normal')

/** Reads the settings kept on the phone, applies them, and keeps every later change. */
export function applySettings(): void {
  theme.value = (read('trousseauTheme') as Theme | null) ?? 'auto'
  textSize.value = (read('trousseauSize') as TextSize | null) ?? 'normal'
  spacing.value = (read('trousseauSpacing') as Spacing | null) ?? 'normal'
  watch(
    [theme, textSize, spacing],
    ([newTheme, newSize, newSpacing]) => {
      keep('trousseauSpacing', 'spacing', newSpacing === 'normal' ? undefined : newSpacing)
      keep('trousseauTheme', 'theme', newTheme === 'auto' ? undefined : newTheme)
      keep('trousseauSize', 'size', newSize === 'normal' ? undefined : newSize)
    },
    { immediate: true },
  )
}

function keep(key: string, attribute: string, value: string | undefined): void {
  if (value === undefined) delete document.documentElement.dataset[attribute]
  else document.documentElement.dataset[attribute] = value
  try {
    if (value === undefined) localStorage.removeItem(key)
    else localStorage.setItem(key, value)
  } catch {
    // A phone that refuses storage still applies the setting until the app closes.
  }
}

function read(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}
