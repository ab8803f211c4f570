import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import type { Plugin } from 'vite'

/** woff2 and pictures are compressed already. */
const TEXTS = /\.(html|js|css|svg|json|webmanifest)$/

/** Writes a brotli sibling (`index.js` → `index.js.br`, quality 11) beside each text of the build. */
export function brotliPlugin(): Plugin {
  let folder = ''
  return {
    name: 'trousseau-brotli',
    apply: 'build',
    writeBundle({ dir }) {
      folder = dir ?? ''
    },
    closeBundle() {
      if (!folder) return
      for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
        if (TEXTS.test(name)) compress(join(folder, name))
      }
    },
  }
}

function compress(file: string): void {
  const bytes = readFileSync(file)
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length }
  writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params }))
}
