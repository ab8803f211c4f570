import { copyFileSync, existsSync, mkdirSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { paraglideVitePlugin } from '@inlang/paraglide-js'
import { contentPlugin } from '@trousseau/content/vite'
import { cvPlugin } from '@trousseau/cv/vite'
import vue from '@vitejs/plugin-vue'
import icons from 'unplugin-icons/vite'
import { defineConfig, type Plugin } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'
import { brotliPlugin } from './build/brotli.ts'
import { picturesPlugin } from './build/pictures.ts'
import { prerenderPlugin } from './build/prerender.ts'

const films = fileURLToPath(new URL('../../packages/content/films', import.meta.url))

/** The films stand beside the app, fetched one by one when asked for, never precached. */
function filmsPlugin(): Plugin {
  return {
    name: 'trousseau-films',
    apply: 'build',
    writeBundle({ dir }) {
      if (!dir || !existsSync(films)) return
      mkdirSync(`${dir}/films`, { recursive: true })
      for (const file of readdirSync(films)) copyFileSync(`${films}/${file}`, `${dir}/films/${file}`)
    },
  }
}

/** Sources that the home needs whatever the next step. */
const FIRST_SCREEN =
  /node_modules\/(@vue|vue|vue-router)\/|packages\/ui\/src|vite\/preload-helper|plugin-vue:export-helper|src\/(words|home|lock)\/|src\/shell\/(?!LockCurtain)|src\/log\/(standing|newest-key)|src\/me\/(settings|install)|domain\/src\/(modules|clock|progress\/(progress|keys))|content\/src|lesson\.yaml\?(head|body)/

/** What makes a CV's files: the workers' code, and the fonts it writes with. */
const CV_ENGINE = /\/assets\/(cv-worker-[^/]+\.js|[^/]+\.ttf)$/

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [
    contentPlugin(),
    paraglideVitePlugin({
      project: './project.inlang',
      outdir: './src/paraglide',
      strategy: ['baseLocale'],
      emitTsDeclarations: false,
    }),
    vue(),
    icons({ compiler: 'vue3', scale: 1.5 }),
    picturesPlugin(),
    ...(isSsrBuild
      ? []
      : [
          prerenderPlugin(),
          filmsPlugin(),
          VitePWA({
            registerType: 'prompt',
            injectRegister: false,
            // The large icons are for the home screen of the system, which fetches them itself.
            includeManifestIcons: false,
            manifest: {
              id: '/',
              name: 'Trousseau, tes clés pour l’emploi',
              short_name: 'Trousseau',
              description: 'Des leçons de quatre minutes pour chercher un emploi, même sans réseau.',
              lang: 'fr',
              dir: 'ltr',
              start_url: '/',
              scope: '/',
              display: 'standalone',
              background_color: '#fffaf2',
              theme_color: '#fffaf2',
              icons: [
                { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
                { src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
                { src: '/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
              ],
            },
            workbox: {
              // In one file: to fetch a second one would need a leave of its own (Trusted Types).
              inlineWorkboxRuntime: true,
              globPatterns: ['**/*.{js,css,html,woff2,svg,bin}', 'icon-192.png'],
              // The engine of the CV's files is fetched when a CV is first opened, and stays for offline.
              // The drawn home is for the first visit: whoever comes back gets the bare page, and their own keys at once.
              globIgnores: ['films/**', 'assets/cv-worker-*', 'index.html'],
              runtimeCaching: [
                {
                  // The player keeps films itself, whole; a part asked for by its address is cut from what it kept.
                  urlPattern: ({ request, url }) =>
                    request.headers.has('range') && /^\/(api\/)?films\//.test(url.pathname),
                  handler: 'CacheFirst',
                  options: { cacheName: 'films', rangeRequests: true },
                },
                {
                  urlPattern: CV_ENGINE,
                  handler: 'CacheFirst',
                  options: { cacheName: 'cv', expiration: { maxEntries: 40 } },
                },
              ],
              navigateFallback: '/app.html',
              navigateFallbackDenylist: [/^\/api\//, /^\/pro(\/|$)/, /\.[a-z0-9]+$/],
              cleanupOutdatedCaches: true,
              clientsClaim: true,
            },
          }),
          brotliPlugin(),
        ]),
  ],
  // The same library without what browsers older than our target need.
  resolve: { alias: [{ find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' }] },
  build: {
    target: 'es2022',
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    // What the home needs comes in one file: on a slow network a request costs more than a few bytes.
    rolldownOptions: {
      output: isSsrBuild
        ? {}
        : {
            codeSplitting: {
              groups: [
                { name: 'vue', test: /node_modules\/(@vue|vue|vue-router)\//, priority: 2 },
                { name: 'app', test: FIRST_SCREEN },
              ],
            },
          },
    },
  },
  worker: {
    format: 'es',
    plugins: () => [cvPlugin()],
    rolldownOptions: {
      output: { entryFileNames: 'assets/cv-worker-[hash].js', chunkFileNames: 'assets/cv-worker-[hash].js' },
    },
  },
  ssr: { noExternal: true },
  server: {
    host: '127.0.0.1',
    proxy: { '/api': 'http://127.0.0.1:3000', '/films': 'http://127.0.0.1:3000' },
  },
}))
