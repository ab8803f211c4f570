import type { Weight } from '../fonts/index.ts'

/** How a text looks. Lengths are points everywhere (1/72 inch). */
export interface TextStyle {
  weight: Weight
  size: number
  /** `#rrggbb`. */
  colour: string
  /** Height of a line, as a multiple of the size. */
  leading: number
}

/** Structure types of tagged PDF that we use. */
export type Tag =
  'Document' | 'Sect' | 'Div' | 'H1' | 'H2' | 'H3' | 'P' | 'L' | 'LI' | 'Lbl' | 'LBody' | 'Link' | 'Figure'

/** A text of its own: one node, one paragraph of the page, whatever stands beside it. */
export interface TextNode {
  kind: 'text'
  tag: 'H1' | 'H2' | 'H3' | 'P' | 'LI'
  text: string
  style: TextStyle
  /** Written before an `LI`; lines after the first stand under its text. */
  bullet?: string
  href?: string
  /** Space above, dropped at the top of a page. */
  before?: number
  /** Stands on the same page as what follows. */
  keepWithNext?: boolean
}

/** Texts side by side, far enough apart to be read as several; one under the other where they do not fit. */
export interface RowNode {
  kind: 'row'
  start: TextNode[]
  /** Stands at the end of the line. */
  end?: TextNode | undefined
  before?: number
  keepWithNext?: boolean
}

/** Nodes one under the other. */
export interface StackNode {
  kind: 'stack'
  tag?: Tag
  nodes: Node[]
  /** Space between nodes that say none themselves. */
  gap?: number
  before?: number
  keepWithNext?: boolean
  /** On one page as a whole, when a page can hold it. */
  keep?: boolean
  /** Space inside, and what is painted behind; a filled stack is kept on one page. */
  pad?: { top?: number; end?: number; bottom?: number; start?: number }
  fill?: Fill
  /** Laid in its place where a row of it would not hold on one line; neither has padding. */
  instead?: StackNode
}

export interface Fill {
  colour: string
  /** Radius of the corners. */
  radius?: number
  /** Painted to the edges of the page, at both sides and above. */
  bleed?: boolean
  /** Only as wide as its first text, rather than the whole line. */
  hug?: boolean
}

/** Two columns; the second, at the line's end, is written after the whole of the first. */
export interface SidesNode {
  kind: 'sides'
  main: Node
  side: Node
  sideWidth: number
  gap: number
  before?: number
  keepWithNext?: boolean
}

export interface PhotoNode {
  kind: 'photo'
  alt: string
  shape: 'circle' | 'rounded' | 'square'
  width: number
  height: number
  /** A ring around it: `#rrggbb`. */
  ring?: string
  before?: number
  keepWithNext?: boolean
}

/** A line or bar drawn for the eye only. */
export interface RuleNode {
  kind: 'rule'
  colour: string
  thickness: number
  /** Its length; the whole line when absent. */
  length?: number
  before?: number
  keepWithNext?: boolean
}

export type Node = TextNode | RowNode | StackNode | SidesNode | PhotoNode | RuleNode

/** What a template makes of a CV. */
export interface PagePlan {
  margin: { top: number; end: number; bottom: number; start: number }
  body: Node
  /** Painted on each page, behind all: `x` from the line's start. */
  backdrop?: { x: number; width: number; colour: string }[]
}

/** A4. */
export const PAGE = { width: 595.28, height: 841.89 } as const
