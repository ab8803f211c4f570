import type { Cv, Section } from '../model.ts'
import type { Node, PagePlan, TextStyle } from '../pdf/nodes.ts'
import type { Typeface } from '../fonts/index.ts'
import { INK, PALETTES, SOFT, type Palette } from './colours.ts'

/** Nothing on the page is smaller, in points. */
export const SMALLEST = 9.5

/**
 * How much room the page leaves: 1 is the template's own measure, 0 the tightest that still reads well
 * (text at `SMALLEST`), above 1 for a CV with little on it.
 */
export type Ease = number

/** One template: its typeface, and the page it makes of a CV at some ease. */
export interface Template {
  typeface: Typeface
  plan(cv: Cv, ease: Ease, photo: boolean): PagePlan
}

/** Sizes, colours and spaces of a page, from which a template draws. */
export interface Look {
  palette: Palette
  text: TextStyle
  strong: TextStyle
  soft: TextStyle
  heading: TextStyle
  /** Scales a space, in points, by the page's ease. */
  space(points: number): number
  /** What stands above a section. */
  headed(title: string): Node[]
  /** Space between a heading and what it heads. */
  underHeading: number
}

interface Sizes {
  /** Size of the text at ease 1, in points. */
  text: number
  /** Headings, as a multiple of the text. */
  heading: number
  leading: number
}

/** The look of a page before its template says what a heading looks like. */
export function lookOf(cv: Cv, ease: Ease, sizes: Sizes): Omit<Look, 'headed' | 'underHeading'> {
  const size = SMALLEST + Math.min(ease, 1.5) * (sizes.text - SMALLEST)
  const leading = sizes.leading - 0.13 * (1 - Math.min(ease, 1))
  const style = (weight: 'regular' | 'bold', colour: string, times = 1): TextStyle => ({
    weight,
    size: size * times,
    colour,
    leading,
  })
  const palette = PALETTES[cv.colour]
  return {
    palette,
    text: style('regular', INK),
    strong: style('bold', INK),
    soft: style('regular', SOFT),
    heading: { ...style('bold', palette.accent, sizes.heading), leading: 1.25 },
    space: (points) => points * (0.55 + 0.45 * Math.min(ease, 1.8)),
  }
}

/** A name in smaller letters than that is better in two lines, in points. */
const SMALLEST_ON_ONE_LINE = 17

/** A heading's words: capitals, with the straight apostrophe that machines look for. */
export function headingText(title: string, cv: Cv): string {
  return title.toLocaleUpperCase(cv.language).replaceAll('’', "'")
}

/** Sections the sidebar shows, in the CV's order; the others stay in the main column. */
export function inSidebar({ kind }: Section): boolean {
  return kind === 'skills' || kind === 'languages' || kind === 'interests'
}

/**
 * The name's style, shrunk until it holds on one line of `width`, where machines look for it whole; a name too long
 * for that, until its longest word holds and the whole in two lines or so.
 * Widths are estimated: letters of a bold face are about 0.62 of their size wide.
 */
export function nameStyle(name: string, style: TextStyle, width: number): TextStyle {
  const room = (letters: number): number => width / (0.62 * Math.max(1, letters))
  const onOne = Math.min(style.size, room(name.length))
  if (onOne >= SMALLEST_ON_ONE_LINE) return { ...style, size: onOne }
  const longest = Math.max(...name.split(/[\s-]+/).map((word) => word.length))
  const size = Math.min(style.size, room(longest), 2 * room(name.length * 1.1))
  return { ...style, size: Math.max(14, size) }
}

/** A heading's style, shrunk until its title holds on one line of `width`: machines look for it whole. */
export function onOneLine(title: string, style: TextStyle, width: number): TextStyle {
  return { ...style, size: Math.max(SMALLEST, Math.min(style.size, width / (0.7 * title.length))) }
}
