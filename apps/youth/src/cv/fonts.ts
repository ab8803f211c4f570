import { fetchFont, type Sheet } from '@trousseau/cv/pdf'

const shown = new Map<string, Promise<unknown>>()

/** Lends the page the very fonts of the PDF. What can't be had is drawn with the phone's own, as wide. */
export async function showFonts(sheets: readonly Sheet[]): Promise<void> {
  const names = new Set(sheets.flatMap(({ texts }) => texts.map(({ font }) => font)))
  await Promise.all([...names].map((name) => (shown.get(name) ?? show(name)).catch(() => shown.delete(name))))
}

function show(name: string): Promise<unknown> {
  const cut = name.lastIndexOf('-')
  const [typeface, weight] = [name.slice(0, cut), name.slice(cut + 1)] as Parameters<typeof fetchFont>
  const loading = fetchFont(typeface, weight).then(async (bytes) => {
    document.fonts.add(await new FontFace(name, bytes.buffer as ArrayBuffer).load())
  })
  shown.set(name, loading)
  return loading
}
