// Cuts the typefaces of the CV to our letters. Run after changing the letters or the faces:
//   node packages/cv/fonts/subset.ts
import { copyFile, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import subsetFont from 'subset-font'
import { arabicLetters, latinLetters } from './letters.ts'

const require = createRequire(import.meta.url)
const target = dirname(fileURLToPath(import.meta.url))

/** No `liga`: a reader that takes « fi » for one unknown letter loses a word. */
const LATIN = { letters: latinLetters, features: ['kern', 'ccmp', 'locl', 'mark'] }
const ARABIC = {
  letters: arabicLetters,
  features: ['ccmp', 'locl', 'mark', 'mkmk', 'init', 'medi', 'fina', 'isol', 'rlig', 'calt'],
}

const google = (name: string, file: string) => ({
  home: `@expo-google-fonts/${name}`,
  licence: 'LICENSE_FONT',
  files: [`400Regular/${file}_400Regular.ttf`, `700Bold/${file}_700Bold.ttf`],
  ...LATIN,
})

const typefaces = {
  'source-sans': google('source-sans-3', 'SourceSans3'),
  bitter: google('bitter', 'Bitter'),
  archivo: google('archivo', 'Archivo'),
  'plex-condensed': google('ibm-plex-sans-condensed', 'IBMPlexSansCondensed'),
  'plex-arabic': {
    home: '@fontsource/ibm-plex-sans-arabic',
    licence: 'LICENSE',
    files: [400, 700].map((weight) => `files/ibm-plex-sans-arabic-arabic-${weight}-normal.woff2`),
    ...ARABIC,
  },
}

for (const [name, { home, licence, files, letters, features }] of Object.entries(typefaces)) {
  const folder = dirname(require.resolve(`${home}/package.json`))
  await copyFile(join(folder, licence), join(target, `${name}.OFL.txt`))
  for (const [index, file] of files.entries()) {
    const whole = await readFile(join(folder, file))
    const options = { targetFormat: 'sfnt', noHinting: true, keepFeatures: features } as const
    const cut = await subsetFont(whole, letters, options)
    const to = `${name}-${['regular', 'bold'][index]}.ttf`
    await writeFile(join(target, to), cut)
    console.log(`${to}: ${whole.length} -> ${cut.length} bytes`)
  }
}
