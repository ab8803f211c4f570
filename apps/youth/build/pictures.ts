import { globSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'
import { shortenPath } from './short-path.ts'

interface IconSet {
  width?: number
  height?: number
  icons: Record<string, { body: string; width?: number; height?: number }>
  aliases?: Record<string, { parent: string }>
}

const FOLDER = 'assets/pictures/'
const CONTENT = fileURLToPath(new URL('../../../packages/content/', import.meta.url))
const SCREENS = fileURLToPath(new URL('../src/', import.meta.url))

/** The pictures a text of the content or a component of the screens names, each once, in alphabetical order. */
export function picturesNamed(texts: readonly string[]): string[] {
  const names = texts.flatMap((text) =>
    [...text.matchAll(/(?:\bpicture: *["']?|<EmojiPicture name="|\bpicture=")([a-z0-9-]+)/g)].map(
      ([, name]) => name!,
    ),
  )
  return [...new Set(names)].sort()
}

/** One picture as a file of its own; `undefined` when the set has none of that name. */
export function drawPicture(set: IconSet, name: string): string | undefined {
  const icon = set.icons[set.aliases?.[name]?.parent ?? name]
  if (!icon) return undefined
  const size = `${icon.width ?? set.width ?? 16} ${icon.height ?? set.height ?? 16}`
  const body = icon.body.replace(/ d="([^"]+)"/g, (_, path: string) => ` d="${shortenPath(path)}"`)
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size}">${body}</svg>`
}

function readSet(): IconSet {
  const file = createRequire(import.meta.url).resolve('@iconify-json/fluent-emoji-flat/icons.json')
  return JSON.parse(readFileSync(file, 'utf8')) as IconSet
}

/**
 * Puts beside the app, one file each, only the pictures that the content and the screens name: the whole set
 * weighs megabytes, and the service worker takes all there is for offline. A name the set lacks is a warning
 * here, the content's own checks refuse it.
 */
export function picturesPlugin(): Plugin {
  let set: IconSet | undefined
  return {
    name: 'trousseau-pictures',
    configureServer(server) {
      server.middlewares.use(`/${FOLDER}`, (request, response, next) => {
        const name = /^\/([a-z0-9-]+)\.svg/.exec(request.url ?? '')?.[1]
        const svg = name && drawPicture((set ??= readSet()), name)
        if (!svg) return next()
        response.setHeader('content-type', 'image/svg+xml')
        response.end(svg)
      })
    },
    generateBundle() {
      if (this.environment.name !== 'client') return
      const files = [
        ...globSync(['lessons/*/lesson.yaml', 'glossary.yaml'], { cwd: CONTENT }).map(
          (file) => CONTENT + file,
        ),
        ...globSync('**/*.vue', { cwd: SCREENS }).map((file) => SCREENS + file),
      ]
      for (const name of picturesNamed(files.map((file) => readFileSync(file, 'utf8')))) {
        const source = drawPicture((set ??= readSet()), name)
        if (source) this.emitFile({ type: 'asset', fileName: `${FOLDER}${name}.svg`, source })
        else this.warn(`Dessin inconnu : ${name}`)
      }
    },
  }
}
