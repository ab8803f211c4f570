import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { brotliCompressSync, constants } from 'node:zlib'
import type { Plugin } from 'vite'

const TEXT = /\.(js|css|html|svg|json|webmanifest|vtt|ttf)$/

/** Writes a `.br` beside each text file of the build, so that the server compresses nothing at run time. */
export function brotliPlugin(): Plugin {
  return {
    name: 'trousseau-brotli',
    apply: 'build',
    enforce: 'post',
    closeBundle: {
      sequential: true,
      order: 'post',
      handler() {
        const folder = new URL('../dist/', import.meta.url)
        for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
          if (!TEXT.test(name)) continue
          const source = readFileSync(new URL(name, folder))
          const params = {
            [constants.BROTLI_PARAM_QUALITY]: 11,
            [constants.BROTLI_PARAM_SIZE_HINT]: source.length,
          }
          writeFileSync(new URL(`${name}.br`, folder), brotliCompressSync(source, { params }))
        }
      },
    },
  }
}
