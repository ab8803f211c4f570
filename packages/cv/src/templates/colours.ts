import type { ColourName } from '../model.ts'

/** One colour of the page, dark enough for white text on it and for itself on white or on its tint. */
export interface Palette {
  /** Headings, bars, the band under the name: at least 5:1 beside white. */
  accent: string
  /** A panel's ground, on which `accent` and ink keep 4.5:1. */
  tint: string
  /** Thin rules and rings. */
  line: string
}

export const PALETTES: Record<ColourName, Palette> = {
  ink: { accent: '#22304a', tint: '#eef1f5', line: '#c3cad6' },
  blue: { accent: '#0f4c8a', tint: '#e9f1fa', line: '#b4cde6' },
  green: { accent: '#17603f', tint: '#e8f4ed', line: '#b0d5c1' },
  red: { accent: '#a3262e', tint: '#fceeec', line: '#ecc0bc' },
  violet: { accent: '#58328f', tint: '#f2edfa', line: '#cfbfe6' },
  ochre: { accent: '#86500a', tint: '#fbf2e2', line: '#e6cda1' },
}

export const INK = '#1d1d26'
/** Places, dates: quieter, still 7:1 on white and 6:1 on a tint. */
export const SOFT = '#4b4b57'
export const WHITE = '#ffffff'
