import '@trousseau/ui/tokens.css'
import '@trousseau/ui/fonts.css'
import '@trousseau/ui/base.css'
import './shell/shell.css'
import { createApp } from 'vue'
import { createWebHistory } from 'vue-router'
import App from './App.vue'
import { createAppRouter } from './router.ts'
import { openLog, startUp } from './shell/start-up.ts'

const router = createAppRouter(createWebHistory())

// A newcomer's home needs no log; every other screen does.
router.beforeEach(async (to) => {
  if (to.path !== '/') await openLog()
})

// The page already shows the home; the app takes its place once it knows what this phone has done.
await startUp()
createApp(App).use(router).mount('#app')
