import { paraglideVitePlugin } from '@inlang/paraglide-js'
import { contentPlugin } from '@trousseau/content/vite'
import vue from '@vitejs/plugin-vue'
import icons from 'unplugin-icons/vite'
import { defineConfig } from 'vite'
import { brotliPlugin } from './brotli.ts'

export default defineConfig({
  base: '/pro/',
  plugins: [
    contentPlugin(),
    paraglideVitePlugin({
      project: './project.inlang',
      outdir: './src/paraglide',
      strategy: ['baseLocale'],
      // `npm run words` writes the types, before the type check; a build doesn't need them.
      emitTsDeclarations: false,
      cleanOutdir: false,
      emitReadme: false,
      outputStructure: 'locale-modules',
    }),
    vue(),
    icons({ compiler: 'vue3', scale: 1.25 }),
    brotliPlugin(),
  ],
  build: {
    target: 'es2022',
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    // A data: address would be refused by the content security policy.
    assetsInlineLimit: 0,
    rolldownOptions: {
      treeshake: {
        // Our rules and schemas do nothing when merely imported: what a screen doesn't call isn't shipped, zod included.
        moduleSideEffects: [
          { test: /[\\/](packages[\\/](contract|domain)|node_modules[\\/]zod)[\\/]/, sideEffects: false },
        ],
      },
    },
  },
  server: { host: '127.0.0.1', proxy: { '/api': 'http://127.0.0.1:3000' } },
})
