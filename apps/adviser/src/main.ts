import '@trousseau/ui/tokens.css'
import '@trousseau/ui/base.css'
import '@trousseau/ui/fonts.css'
import './styles/app.css'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import App from './shell/App.vue'
import { createAppRouter } from './shell/router.ts'

const pinia = createPinia()
createApp(App).use(pinia).use(createAppRouter(pinia)).mount('#app')
