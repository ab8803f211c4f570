/** Typefaces of the page, each in two weights; files and licences stand in `packages/cv/fonts`. */
export const TYPEFACES = ['source-sans', 'bitter', 'archivo', 'plex-condensed', 'plex-arabic'] as const
export type Typeface = (typeof TYPEFACES)[number]

export type Weight = 'regular' | 'bold'

/** Gives the bytes of a TrueType file. Rejects when it can be had neither from the cache nor the network. */
export type LoadFont = (typeface: Typeface, weight: Weight) => Promise<Uint8Array>

/** The typeface of what is written in Arabic letters, whatever the template. */
export const ARABIC_TYPEFACE: Typeface = 'plex-arabic'
