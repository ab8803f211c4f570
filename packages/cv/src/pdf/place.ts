import { breakLines, type Line, type Setter } from './lines.ts'
import type { Element, Mark, Placed } from './marks.ts'
import {
  PAGE,
  type Node,
  type PagePlan,
  type RowNode,
  type SidesNode,
  type StackNode,
  type TextNode,
} from './nodes.ts'

/** A plan, and the way its lines run. */
type PlacedPlan = PagePlan & { direction: 'ltr' | 'rtl' }

interface Cursor {
  page: number
  y: number
}

interface Frame {
  x: number
  width: number
}

/** Gap, in sizes of the text, that makes two texts of a line two texts for any reader. */
const APART = 1.3

/** Lays a plan out on as many pages as it takes. */
export function place(plan: PlacedPlan, set: Setter): Placed {
  return new Placement(plan, set).run()
}

class Placement {
  readonly root: Element = { tag: 'Document', parent: undefined }
  behind: Placed['behind'] = []
  marks: Mark[] = []
  /** Pages have no end while a height is measured. */
  private endless = false
  private readonly heights = new Map<Node, Map<number, number>>()
  private readonly broken = new Map<TextNode, Map<string, Line[]>>()
  private readonly plan: PlacedPlan
  private readonly set: Setter

  constructor(plan: PlacedPlan, set: Setter) {
    this.plan = plan
    this.set = set
  }

  run(): Placed {
    const { margin, body } = this.plan
    const frame = { x: margin.start, width: PAGE.width - margin.start - margin.end }
    const end = this.node(body, frame, { page: 0, y: margin.top }, this.root)
    const pages = Math.max(end.page, ...this.marks.map(({ page }) => page)) + 1
    return { pages, root: this.root, behind: this.behind, marks: this.marks, bottom: end.y }
  }

  private node(node: Node, frame: Frame, from: Cursor, parent: Element, before = node.before ?? 0): Cursor {
    const at = this.isTop(from) ? from : { page: from.page, y: from.y + before }
    switch (node.kind) {
      case 'text':
        return this.text(node, frame, at, parent)
      case 'row':
        return this.row(node, frame, at, parent)
      case 'stack':
        return this.stack(node, frame, at, parent)
      case 'sides':
        return this.sides(node, frame, at, parent)
      case 'photo': {
        const start = this.fit(at, node.height)
        const element = { tag: 'Figure', parent, alt: node.alt } as const
        this.marks.push({ kind: 'photo', ...start, x: frame.x, node, element })
        return { page: start.page, y: start.y + node.height }
      }
      case 'rule': {
        const start = this.fit(at, node.thickness)
        const { colour, thickness: height, length: width = frame.width } = node
        this.marks.push({ kind: 'box', ...start, x: frame.x, width, height, colour, radius: 0 })
        return { page: start.page, y: start.y + height }
      }
    }
  }

  private text(node: TextNode, frame: Frame, at: Cursor, parent: Element): Cursor {
    const { tag, text, bullet, href, style } = node
    if (text === '') return at
    const outer: Element = { tag, parent }
    const body: Element = tag === 'LI' ? { tag: 'LBody', parent: outer } : outer
    const element: Element = href === undefined ? body : { tag: 'Link', parent: body, href }
    const height = style.size * style.leading
    const indent = this.indentOf(node)
    let cursor = at
    for (const [index, line] of this.lines(text, node, frame.width - indent).entries()) {
      cursor = this.fit(cursor, height)
      const y = cursor.y + height / 2 + style.size * 0.35
      const { page } = cursor
      const { size, colour } = style
      // The bullet in one run with its text: a reader that cuts at runs gets the item whole.
      const led = index === 0 && bullet !== undefined ? this.led(line, bullet, node) : line
      const x = led === line ? frame.x + indent : frame.x
      this.marks.push({ kind: 'line', page, x, y, size, colour, line: led, element })
      cursor = { page, y: cursor.y + height }
    }
    return cursor
  }

  private row(node: RowNode, frame: Frame, at: Cursor, parent: Element): Cursor {
    const { starts, end, widths, endWidth, apart, needed } = this.measured(node)
    if (needed <= frame.width) {
      const cursor = this.fit(at, this.rowHeight(starts, end))
      let x = frame.x
      let bottom = cursor.y
      for (const [index, part] of starts.entries()) {
        bottom = Math.max(bottom, this.text(part, { x, width: widths[index]! + 1 }, cursor, parent).y)
        x += widths[index]! + apart
      }
      if (end) {
        const last = { x: frame.x + frame.width - endWidth, width: endWidth + 1 }
        bottom = Math.max(bottom, this.text(end, last, cursor, parent).y)
      }
      return { page: cursor.page, y: bottom }
    }
    // Each gets a line of its own: a title that wraps beside its date is two texts for a machine.
    let cursor = at
    for (const part of end ? [...starts, end] : starts) {
      cursor = this.fit(cursor, this.rowHeight([part], undefined))
      cursor = this.text(part, frame, cursor, parent)
    }
    return cursor
  }

  /** Texts of a row that say something, their widths, and what the whole takes. */
  private measured(node: RowNode) {
    const end = node.end?.text ? node.end : undefined
    const starts = node.start.filter(({ text }) => text !== '')
    const widths = starts.map((part) => this.widthOf(part))
    const apart = ((starts[0] ?? end)?.style.size ?? 0) * APART
    const endWidth = end ? this.widthOf(end) : 0
    const needed = widths.reduce((sum, width) => sum + width + apart, endWidth) - (end ? 0 : apart)
    return { starts, end, widths, endWidth, apart, needed }
  }

  /** The stack itself, or the one to lay instead where texts side by side would not hold on one line. */
  private chosen(node: StackNode, width: number): StackNode {
    if (!node.instead) return node
    const fits = node.nodes.every((child) => {
      if (child.kind !== 'row') return true
      const { starts, end, needed } = this.measured(child)
      return starts.length + (end ? 1 : 0) < 2 || needed <= width
    })
    return fits ? node : this.chosen(node.instead, width)
  }

  private stack(given: StackNode, frame: Frame, from: Cursor, parent: Element): Cursor {
    const node = this.chosen(given, frame.width)
    const element: Element = node.tag ? { tag: node.tag, parent } : parent
    const { top = 0, end = 0, bottom = 0, start = 0 } = node.pad ?? {}
    const inner = { x: frame.x + start, width: frame.width - start - end }
    const height = !this.endless && (node.keep || node.fill) ? this.heightOf(node, frame.width) : 0
    const at = height <= this.pageRoom() ? this.fit(from, height) : from
    let cursor = { page: at.page, y: at.y + top }
    for (const [index, child] of node.nodes.entries()) {
      const before = index === 0 ? 0 : (child.before ?? node.gap ?? 0)
      const needed = before + this.headOf(node.nodes, index, inner.width)
      if (needed <= this.pageRoom()) cursor = this.fit(cursor, needed)
      cursor = this.node(child, inner, cursor, element, before)
    }
    const close = { page: cursor.page, y: cursor.y + bottom }
    if (node.fill && !this.endless) this.paint(node, frame, at, close)
    return close
  }

  private paint({ fill, nodes, pad }: StackNode, frame: Frame, from: Cursor, to: Cursor): void {
    const { colour, radius = 0, bleed = false, hug = false } = fill!
    const first = nodes[0]
    const hugged =
      hug && first?.kind === 'text' ? this.widthOf(first) + (pad?.start ?? 0) + (pad?.end ?? 0) : 0
    const x = bleed ? 0 : frame.x
    const width = bleed ? PAGE.width : hugged || frame.width
    const y = bleed && this.isTop(from) ? 0 : from.y
    this.behind.push({ kind: 'box', page: from.page, x, y, width, height: to.y - y, colour, radius })
  }

  private sides(node: SidesNode, frame: Frame, at: Cursor, parent: Element): Cursor {
    const { sideWidth, gap } = node
    const width = frame.width - sideWidth - gap
    const main = this.node(node.main, { x: frame.x, width }, at, parent)
    const side = this.node(node.side, { x: frame.x + width + gap, width: sideWidth }, at, parent)
    if (main.page !== side.page) return main.page > side.page ? main : side
    return main.y > side.y ? main : side
  }

  /** Height of what must not be parted from the beginning of a node: headings go with what they head. */
  private headOf(nodes: readonly Node[], index: number, width: number): number {
    const node = nodes[index]
    if (!node) return 0
    const own = this.firstPart(node, width)
    const next = nodes[index + 1]
    return node.keepWithNext && next ? own + (next.before ?? 0) + this.headOf(nodes, index + 1, width) : own
  }

  private firstPart(given: Node, width: number): number {
    const node = given.kind === 'stack' ? this.chosen(given, width) : given
    if (node.kind === 'stack') {
      if (node.keep || node.fill) return this.heightOf(node, width)
      const { top = 0, end = 0, start = 0 } = node.pad ?? {}
      return top + this.headOf(node.nodes, 0, width - start - end)
    }
    // The two columns break apart from one another; what heads the main one is what counts.
    if (node.kind === 'sides') return this.firstPart(node.main, width - node.sideWidth - node.gap)
    const height = this.heightOf(node, width)
    return node.kind === 'text' ? Math.min(height, 2 * node.style.size * node.style.leading) : height
  }

  private heightOf(node: Node, width: number): number {
    const known = this.heights.get(node) ?? new Map<number, number>()
    this.heights.set(node, known)
    const found = known.get(width)
    if (found !== undefined) return found
    const { marks, behind, endless } = this
    this.marks = []
    this.behind = []
    this.endless = true
    // Nowhere near a page's top, where the space above is dropped.
    const height = this.node(node, { x: 0, width }, { page: 0, y: 1e4 }, this.root, 0).y - 1e4
    this.marks = marks
    this.behind = behind
    this.endless = endless
    known.set(width, height)
    return height
  }

  private rowHeight(starts: readonly TextNode[], end: TextNode | undefined): number {
    return Math.max(0, ...[...starts, ...(end ? [end] : [])].map(({ style }) => style.size * style.leading))
  }

  private pageRoom(): number {
    return PAGE.height - this.plan.margin.top - this.plan.margin.bottom
  }

  private isTop({ y }: Cursor): boolean {
    return y <= this.plan.margin.top
  }

  /** The cursor itself when there is room under it, else the top of the next page. */
  private fit(cursor: Cursor, height: number): Cursor {
    if (this.endless || cursor.y + height <= PAGE.height - this.plan.margin.bottom + 0.01) return cursor
    return this.isTop(cursor) ? cursor : { page: cursor.page + 1, y: this.plan.margin.top }
  }

  private widthOf(node: TextNode): number {
    const lines = this.lines(node.text, node, Infinity)
    const widest = Math.max(0, ...lines.map(({ width }) => width))
    return widest * node.style.size + this.indentOf(node)
  }

  private indentOf({ bullet, style }: TextNode): number {
    if (bullet === undefined) return 0
    return this.set.widthOf(`${bullet} `, this.set.fontOf(bullet.codePointAt(0)!, style.weight)) * style.size
  }

  private led({ runs }: Line, bullet: string, { style }: TextNode): Line {
    const text = `${bullet} ${runs.map((run) => run.text).join('')}`
    return breakLines(text, style.weight, Infinity, this.set, this.plan.direction)[0]!
  }

  private lines(text: string, node: TextNode, width: number): Line[] {
    const known = this.broken.get(node) ?? new Map<string, Line[]>()
    this.broken.set(node, known)
    const key = `${text} ${width}`
    const found = known.get(key) ?? breakLines(text, node.style.weight, width / node.style.size, this.set)
    known.set(key, found)
    return found
  }
}
