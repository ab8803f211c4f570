import type { Line } from './lines.ts'
import type { PhotoNode, Tag } from './nodes.ts'

/** A node of the page's structure, as a screen reader walks it. */
export interface Element {
  tag: Tag
  parent: Element | undefined
  alt?: string
  href?: string
}

/** Something drawn; `x` from the line's start (the right edge where one reads from right to left), `y` from the top. */
export type Mark =
  | {
      kind: 'line'
      page: number
      x: number
      y: number
      size: number
      colour: string
      line: Line
      element: Element
    }
  | { kind: 'photo'; page: number; x: number; y: number; node: PhotoNode; element: Element }
  | {
      kind: 'box'
      page: number
      x: number
      y: number
      width: number
      height: number
      colour: string
      radius: number
    }

export interface Placed {
  pages: number
  root: Element
  /** Painted behind, for the eye only. */
  behind: Extract<Mark, { kind: 'box' }>[]
  /** In the order one reads; boxes among them are for the eye only. */
  marks: Mark[]
  /** Where the lowest text of the last page ends. */
  bottom: number
}
