import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build, type Plugin, type Rolldown } from 'vite'

const root = fileURLToPath(new URL('..', import.meta.url))

/**
 * Makes the home's first paint need no JavaScript: its HTML is rendered at build and the entry's CSS stands
 * in the page. `app.html` is the same page without the home, served for every other address so that a
 * lesson opened by its link doesn't flash the home first.
 */
export function prerenderPlugin(): Plugin {
  return {
    name: 'trousseau-prerender',
    apply: 'build',
    enforce: 'post',
    // After Vite has written into the chunks which files each lazy route needs.
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        const page = bundle['index.html']
        if (page?.type !== 'asset') throw new Error('index.html manque dans la construction.')
        let html = String(page.source)
        const inlined: string[] = []
        html = html.replace(
          /<link rel="stylesheet"[^>]*href="\/(assets\/[^"]+\.css)"[^>]*>/g,
          (_link, file: string) => {
            const css = bundle[file]
            if (css?.type !== 'asset') throw new Error(`${file} manque dans la construction.`)
            delete bundle[file]
            inlined.push(file)
            return `<style>${String(css.source).trim()}</style>`
          },
        )
        forgetStylesheets(bundle, inlined)
        const home = await renderHome()
        this.emitFile({ type: 'asset', fileName: 'app.html', source: html })
        page.source = afterFirstPaint(html).replace(
          '<div id="app"></div>',
          () => `<div id="app">${home}</div>`,
        )
      },
    },
  }
}

const MODULE =
  /[ \t]*<(?:script type="module"|link rel="modulepreload")[^>]*(?:src|href)="([^"]+)"[^>]*>(?:<\/script>)?\n?/g

/**
 * The home is readable and its links work before any script: the app's modules are asked for once it is painted,
 * so that they don't share a slow line with it. Asked by `import()`, which Trusted Types let through.
 */
function afterFirstPaint(html: string): string {
  const found = [...html.matchAll(MODULE)].map(([tag, url]) => ({
    entry: tag.includes('<script'),
    url: url!,
  }))
  if (found.length === 0) throw new Error('Aucun module dans la page construite.')
  // The entry comes last: what it stands on is run before it, a piece at a time, so that taps get through.
  const modules = [...found.filter(({ entry }) => !entry), ...found.filter(({ entry }) => entry)]
  const loader = `<script>
      // The app itself, once the first paint is done; at once for a page nobody sees painted.
      ;(function (modules) {
        var asked
        function ask() {
          if (asked) return
          asked = true
          modules.forEach(function (url) {
            var link = document.createElement('link')
            link.rel = 'modulepreload'
            link.href = url
            document.head.append(link)
          })
          modules.reduce(function (before, url) {
            return before
              .then(function () {
                return import(url)
              })
              .then(function () {
                return new Promise(function (go) {
                  setTimeout(go)
                })
              })
          }, Promise.resolve())
        }
        if (document.hidden || !('PerformanceObserver' in window)) return ask()
        new PerformanceObserver(ask).observe({ type: 'paint', buffered: true })
        setTimeout(ask, 3000)
      })(${JSON.stringify(modules.map(({ url }) => url))})
    </script>
`
  return html.replaceAll(MODULE, '').replace('</body>', () => `  ${loader}  </body>`)
}

/** Lazy routes would fetch the inlined CSS again: their list of it names the entry instead, already there. */
function forgetStylesheets(bundle: Rolldown.OutputBundle, files: string[]): void {
  const chunks = Object.values(bundle).filter((output) => output.type === 'chunk')
  const entry = chunks.find((chunk) => chunk.isEntry)
  if (!entry) throw new Error('Le fichier d’entrée manque dans la construction.')
  for (const chunk of chunks)
    for (const file of files) chunk.code = chunk.code.replaceAll(`"${file}"`, `"${entry.fileName}"`)
}

async function renderHome(): Promise<string> {
  const outDir = mkdtempSync(join(tmpdir(), 'trousseau-prerender-'))
  try {
    await build({
      root,
      logLevel: 'warn',
      build: {
        ssr: 'src/prerender.ts',
        outDir,
        emptyOutDir: true,
        copyPublicDir: false,
        rolldownOptions: { external: ['virtual:pwa-register'] },
      },
    })
    const { renderHome } = (await import(pathToFileURL(join(outDir, 'prerender.js')).href)) as {
      renderHome(): Promise<string>
    }
    return await renderHome()
  } finally {
    rmSync(outDir, { recursive: true, force: true })
  }
}
