import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { lessonHead, type Lesson } from '@trousseau/domain'
import type { Plugin } from 'vite'
import { parse } from 'yaml'
import { explainedWords } from './explained.ts'
import { typeset } from './typeset.ts'

const GLOSSARY = fileURLToPath(new URL('../glossary.yaml', import.meta.url))
const JARGON = fileURLToPath(new URL('../jargon.yaml', import.meta.url))

/**
 * Makes modules of the content's YAML. `lesson.yaml?head` gives only what screens need before a lesson
 * is opened, so that all heads may come with the home and each body with its lesson. A body brings along, as
 * `words`, the few entries of the glossary it explains, so that no phone fetches the whole of it; `?words` gives
 * only what they are called and what its exercises ask, for searching.
 */
export function contentPlugin(): Plugin {
  return {
    name: 'trousseau-content',
    transform: {
      filter: { id: /\.yaml(\?(head|words))?$/ },
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
        } else if (id.endsWith('/lesson.yaml')) code += `\nexport const words = ${JSON.stringify(words())}`
        return { code, map: null, moduleType: 'js' }
      },
    },
  }
}

function read<Value>(file: string): Value {
  return parse(readFileSync(file, 'utf8')) as Value
}
