import { existsSync } from 'node:fs'
import { contentPlugin } from '@trousseau/content/vite'
import vue from '@vitejs/plugin-vue'
import { playwright } from '@vitest/browser-playwright'
import icons from 'unplugin-icons/vite'
import { defineConfig } from 'vitest/config'

/** The system's Chromium; the test command installs it where there is none and says where it is. */
const chromium =
  process.env.CHROMIUM ??
  ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) =>
    existsSync(path),
  )

const plugins = [contentPlugin(), vue(), icons({ compiler: 'vue3' })]
const everywhere = [
  'apps/*/{src,build}/**/*.test.ts',
  'packages/*/{src,fonts}/**/*.test.ts',
  '.ci/**/*.test.ts',
]
const elsewhere = [
  '**/*.browser.test.ts',
  '**/*.postgres.test.ts',
  'packages/journeys/**',
  'packages/content/**',
]

export default defineConfig({
  test: {
    projects: [
      {
        plugins,
        test: {
          name: 'unit',
          include: everywhere,
          exclude: elsewhere,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      { plugins, test: { name: 'content', include: ['packages/content/**/*.test.ts'] } },
      {
        test: { name: 'postgres', include: ['{apps,packages}/**/*.postgres.test.ts'], testTimeout: 60_000 },
      },
      {
        plugins,
        test: {
          name: 'browser',
          include: ['{apps,packages}/*/src/**/*.browser.test.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                ...(chromium && { executablePath: chromium }),
                args: ['--no-sandbox', '--disable-gpu', '--disable-quic'],
              },
            }),
            instances: [{ browser: 'chromium', viewport: { width: 360, height: 740 } }],
          },
        },
      },
      {
        plugins,
        test: {
          name: 'journeys',
          include: ['packages/journeys/src/**/*.test.ts'],
          // One file at a time: each drives a browser and a server, and some of them measure.
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
