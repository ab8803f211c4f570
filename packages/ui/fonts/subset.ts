// Cuts the two typefaces down to what French pages show. Run after changing the glyphs or the axes:
//   node packages/ui/fonts/subset.ts
import { copyFile, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import subsetFont from 'subset-font'
import { frenchGlyphs } from './glyphs.ts'

const require = createRequire(import.meta.url)
const target = dirname(fileURLToPath(import.meta.url))

// Kerning and marks only: small caps, fractions and alternates are never asked for by the CSS.
const keepFeatures = ['kern', 'liga', 'calt', 'ccmp', 'locl', 'mark', 'mkmk', 'tnum', 'lnum']

const typefaces = [
  {
    home: require.resolve('@fontsource-variable/bricolage-grotesque/package.json'),
    file: 'bricolage-grotesque-latin-standard-normal.woff2',
    to: 'bricolage-grotesque',
    // One weight: letting it vary as well doubles the file (the kerning varies too), for titles that are all bold.
    variationAxes: { wght: 740, wdth: { min: 75, max: 100, default: 100 }, opsz: 28 },
  },
  {
    home: require.resolve('@fontsource-variable/atkinson-hyperlegible-next/package.json'),
    file: 'atkinson-hyperlegible-next-latin-wght-normal.woff2',
    to: 'atkinson-hyperlegible-next',
    variationAxes: { wght: { min: 400, max: 700, default: 400 } },
  },
]

for (const { home, file, to, variationAxes } of typefaces) {
  const whole = await readFile(join(dirname(home), 'files', file))
  const cut = await subsetFont(whole, frenchGlyphs, {
    targetFormat: 'woff2',
    noHinting: true,
    keepFeatures,
    variationAxes,
  })
  await writeFile(join(target, `${to}.woff2`), cut)
  await copyFile(join(dirname(home), 'LICENSE'), join(target, `${to}.OFL.txt`))
  console.log(`${to}: ${whole.length} -> ${cut.length} bytes`)
}
