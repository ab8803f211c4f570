import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { lessonHead, type Lesson } from '@trousseau/domain'
import type { Plugin } from 'vite'
import { parse } from 'yaml'
import { explainedWords } from './explained.ts'

const GLOSSARY = fileURLToPath(new URL('../glossary.yaml', import.meta.url))
const JARGON = fileURLToPath(new URL('../jargon.yaml', import.meta.url))

/**
 * Makes modules of the content's YAML. `lesson.yaml?head` gives only what screens need before a lesson
 * is opened, so that all heads may come with the home and each body with its lesson. A body brings along, as
 * `words`, the few entries of the glossary it explains, so that no phone fetches the whole of it.
 */
export function contentPlugin(): Plugin {
  return {
    name: 'trousseau-content',
    transform: {
      filter: { id: /\.yaml(\?head)?$/ },
      handler(source, id) {
        const data = parse(source) as unknown
        const value = id.endsWith('?head') ? lessonHead(data as Lesson) : data
        let code = `export default ${JSON.stringify(value)}`
        if (id.endsWith('/lesson.yaml')) {
          for (const file of [GLOSSARY, JARGON]) this.addWatchFile(file)
          const words = explainedWords(data as Lesson, {
            glossary: parse(readFileSync(GLOSSARY, 'utf8')) as never,
            jargon: parse(readFileSync(JARGON, 'utf8')) as never,
          })
          code += `\nexport const words = ${JSON.stringify(words)}`
        }
        return { code, map: null, moduleType: 'js' }
      },
    },
  }
}
