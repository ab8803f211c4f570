import '@trousseau/ui/tokens.css'
import '@trousseau/ui/fonts.css'
import '@trousseau/ui/base.css'
import './shell/shell.css'
import { createApp, createSSRApp } from 'vue'
import { createWebHistory } from 'vue-router'
import App from './App.vue'
import { createAppRouter } from './router.ts'
import { runOwnScriptsOnly } from './shell/own-scripts.ts'
import { isNewcomer, openLog, startUp } from './shell/start-up.ts'

runOwnScriptsOnly()
const router = createAppRouter(createWebHistory())

// A newcomer's home needs no log; every other screen does.
router.beforeEach(async (to) => {
  if (to.path !== '/') await openLog()
})

/** Lets a tap or a paint through between two pieces of work. */
const breathe = () => new Promise<void>((resolve) => setTimeout(resolve))

// The page already shows a newcomer's home, which the app takes over as it stands; anyone else's takes its place
// once the app knows what this phone has done.
await breathe()
await startUp()
const create = isNewcomer() && document.querySelector('#app > main.home') ? createSSRApp : createApp
const app = create(App).use(router)
// Taking over needs the same screen on both sides; a screen that could not be fetched says so itself.
await router.isReady().catch(() => undefined)
await breathe()
app.mount('#app')
// Vue says so itself only when it made the screen.
document.querySelector('#app')?.setAttribute('data-v-app', '')
