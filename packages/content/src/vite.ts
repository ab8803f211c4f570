import { lessonHead, type Lesson } from '@trousseau/domain'
import type { Plugin } from 'vite'
import { parse } from 'yaml'

/**
 * Makes modules of the content's YAML. `lesson.yaml?head` gives only what screens need before a lesson
 * is opened, so that all heads may come with the home and each body with its lesson.
 */
export function contentPlugin(): Plugin {
  return {
    name: 'trousseau-content',
    transform: {
      filter: { id: /\.yaml(\?head)?$/ },
      handler(source, id) {
        const data = parse(source) as unknown
        const value = id.endsWith('?head') ? lessonHead(data as Lesson) : data
        return { code: `export default ${JSON.stringify(value)}`, map: null, moduleType: 'js' }
      },
    },
  }
}
