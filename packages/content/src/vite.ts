import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { deflateSync } from 'node:zlib'
import { lessonHead, type Lesson } from '@trousseau/domain'
import type { MadeFilm } from 'virtual:films'
import type { Plugin } from 'vite'
import { parse } from 'yaml'
import { explainedWords } from './explained.ts'
import { typeset } from './typeset.ts'

const GLOSSARY = fileURLToPath(new URL('../glossary.yaml', import.meta.url))
const FILMS = fileURLToPath(new URL('../films/manifest.json', import.meta.url))
const UNPACK = fileURLToPath(new URL('unpack.ts', import.meta.url))
const JARGON = fileURLToPath(new URL('../jargon.yaml', import.meta.url))

/**
 * Makes modules of the content's YAML. `lesson.yaml?head` gives only what screens need before a lesson
 * is opened, so that all heads may come with the home and each body with its lesson. A body brings along, as
 * `words`, the few entries of the glossary it explains, so that no phone fetches the whole of it; `?words` gives
 * only what they are called and what its exercises ask, for searching. `?body` gives a function that fetches the
 * body: from a packed file beside the app once it is built.
 *
 * `virtual:films` gives of each film what a phone plays it by; none before the workshop has made any.
 */
export function contentPlugin(): Plugin {
  return {
    name: 'trousseau-content',
    resolveId: { filter: { id: /^virtual:films$/ }, handler: (id) => `\0${id}` },
    load: {
      filter: { id: /^\0virtual:films$/ },
      handler() {
        this.addWatchFile(FILMS)
        const films = existsSync(FILMS) ? playable(read(FILMS)) : {}
        return { code: `export default ${JSON.stringify(films)}`, map: null }
      },
    },
    transform: {
      filter: { id: /\.yaml(\?(head|words|body))?$/ },
      handler(source, id) {
        const parsed = parse(source) as Lesson | Record<string, unknown>
        const lesson = ('exercises' in parsed ? typeset(parsed as Lesson) : parsed) as Lesson
        const words = () => {
          for (const file of [GLOSSARY, JARGON]) this.addWatchFile(file)
          return explainedWords(lesson, { glossary: read(GLOSSARY), jargon: read(JARGON) })
        }
        let code = `export default ${JSON.stringify(lesson)}`
        if (id.endsWith('?head')) code = `export default ${JSON.stringify(lessonHead(lesson))}`
        else if (id.endsWith('?words')) {
          const named = [...words().map(({ word }) => word), ...lesson.exercises.map(({ ask }) => ask)]
          code = `export default ${JSON.stringify(named)}`
        } else if (id.endsWith('?body')) {
          const { mode, name, config } = this.environment
          if (mode !== 'build' || name !== 'client') {
            code = `export default () => import(${JSON.stringify(id.replace('?body', ''))})`
          } else {
            const { fileName, source } = pack(lesson.id, { default: lesson, words: words() })
            this.emitFile({ type: 'asset', fileName, source })
            code = `import { unpack } from ${JSON.stringify(UNPACK)}
              export default () => unpack(${JSON.stringify(config.base + fileName)})`
          }
        } else if (id.endsWith('/lesson.yaml')) code += `\nexport const words = ${JSON.stringify(words())}`
        return { code, map: null, moduleType: 'js' }
      },
    },
  }
}

function read<Value>(file: string): Value {
  return parse(readFileSync(file, 'utf8')) as Value
}

/** A file for `unpack`, named after what it holds, so that a phone keeps it as long as it stands. */
function pack(name: string, value: unknown): { fileName: string; source: Uint8Array } {
  const source = deflateSync(JSON.stringify(value), { level: 9 })
  const hash = createHash('sha256').update(source).digest('hex').slice(0, 8)
  return { fileName: `assets/lesson-${name}-${hash}.bin`, source }
}

/** Of the workshop's manifest, what a phone needs. */
function playable(films: Record<string, FilmInManifest>): Record<string, MadeFilm> {
  const file = ({ bytes, sha256 }: FilmInManifest['webm']) => ({ bytes, version: sha256.slice(0, 8) })
  return Object.fromEntries(
    Object.entries(films).map(([id, { seconds, webm, mp4 }]) => [
      id,
      { seconds: Math.round(seconds), webm: file(webm), mp4: file(mp4) },
    ]),
  )
}

interface FilmInManifest {
  seconds: number
  webm: { bytes: number; sha256: string }
  mp4: { bytes: number; sha256: string }
}
