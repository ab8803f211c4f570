declare module 'subset-font' {
  type AxisRange = number | { min: number; max: number; default?: number }
  interface SubsetOptions {
    targetFormat?: 'sfnt' | 'woff' | 'woff2'
    keepFeatures?: string[]
    noHinting?: boolean
    keepAllGlyphs?: boolean
    variationAxes?: Partial<Record<'wght' | 'wdth' | 'opsz', AxisRange>>
  }
  export default function subsetFont(
    font: Buffer,
    text: string | undefined,
    options: SubsetOptions,
  ): Promise<Buffer>
}
