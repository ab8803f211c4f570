import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'

const UNUSED = fileURLToPath(new URL('unused.ts', import.meta.url))
const LEFT_OUT = ['brotli/decompress.js', 'linebreak', 'png-js', '@noble/ciphers/aes']

/** Tables of scripts that our typefaces do not hold: Indic and the like, in fontkit's bundle. */
const OTHER_SCRIPTS = /(\$exports = )JSON\.parse\("\{\\"(stateTable|categories)\\".*"\);$/gm

/** What fontkit reads of those tables while it loads. */
const EMPTY_TABLE =
  '{ stateTable: [], accepting: [], tags: [], categories: [], decompositions: {}, patterns: [] }'

/**
 * Leaves out of a build what pdfkit brings and a CV never uses. For an app and its workers alike: give it to
 * `plugins` and to `worker.plugins`.
 */
export function cvPlugin(): Plugin {
  return {
    name: 'trousseau-cv',
    enforce: 'pre',
    apply: 'build',
    resolveId(source) {
      return LEFT_OUT.includes(source) ? UNUSED : undefined
    },
    transform: {
      filter: { id: /fontkit\/dist\/browser-module\.mjs$/ },
      handler: (code) => ({ code: code.replace(OTHER_SCRIPTS, `$1${EMPTY_TABLE};`), map: null }),
    },
  }
}
