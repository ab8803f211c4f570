/** A stretch of text read in one breath, and where each of its characters stands on the page. */
export interface Passage {
  element: Element
  text: string
  /** The place of `length` characters from `index` on; undefined when the page no longer shows them. */
  range(index: number, length: number): Range | undefined
}

/** Elements that end a breath even in the middle of a paragraph. */
const BLOCKS =
  'p, h1, h2, h3, li, legend, label, button:not(.explained), summary, td, th, dt, dd, figcaption, div, section, article'
/** What a reader's eye passes over, or that only a screen reader should say. */
const SILENT =
  '[aria-hidden="true"], .sr-only, [data-silent], textarea, input, select, video, svg, iframe, dialog:not([open])'

/** The visible texts under `root` in reading order, one passage a block. */
export function passagesIn(root: Element): Passage[] {
  const nodes = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) => {
    if (node instanceof Element)
      return node.matches(SILENT) || !shown(node) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP
    return node.nodeValue?.trim() ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_REJECT
  })
  const groups: { element: Element; texts: Text[] }[] = []
  for (let node = nodes.nextNode() as Text | null; node; node = nodes.nextNode() as Text | null) {
    const element = node.parentElement?.closest(BLOCKS) ?? root
    const last = groups.at(-1)
    if (last?.element === element) last.texts.push(node)
    else groups.push({ element, texts: [node] })
  }
  return groups.map(({ element, texts }) => passage(element, texts))
}

function shown(element: Element): boolean {
  return element.checkVisibility?.() ?? true
}

function passage(element: Element, texts: readonly Text[]): Passage {
  const starts: number[] = []
  let text = ''
  for (const node of texts) {
    starts.push(text.length)
    text += node.data
  }
  const place = (index: number, atEnd: boolean): [Text, number] | undefined => {
    // An end at the seam of two nodes belongs to the first, a start to the second.
    const found = starts.findLastIndex((start) => (atEnd ? start < index : start <= index))
    const node = texts[found]
    const offset = index - (starts[found] ?? 0)
    return node?.isConnected && offset <= node.length ? [node, offset] : undefined
  }
  return {
    element,
    text,
    range(index, length) {
      const from = place(index, false)
      const to = place(Math.min(text.length, index + length), true)
      if (!from || !to) return undefined
      const range = document.createRange()
      range.setStart(...from)
      range.setEnd(...to)
      return range
    },
  }
}
