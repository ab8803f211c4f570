import { createSSRApp } from 'vue'
import { createMemoryHistory } from 'vue-router'
import { renderToString } from 'vue/server-renderer'
import App from './App.vue'
import { createAppRouter } from './router.ts'

/** The home as a newcomer first sees it, as HTML; run at build only. */
export async function renderHome(): Promise<string> {
  const router = createAppRouter(createMemoryHistory())
  await router.push('/')
  await router.isReady()
  return renderToString(createSSRApp(App).use(router))
}
