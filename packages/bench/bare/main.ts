/** What a Vue PWA of our stack weighs before it does anything: Vue, its router, Pinia, Dexie, one heading. */
import Dexie from 'dexie'
import { createPinia, defineStore } from 'pinia'
import { createApp, defineComponent, h, onMounted } from 'vue'
import { createRouter, createWebHistory, RouterView } from 'vue-router'

const useCount = defineStore('count', { state: () => ({ count: 0 }) })

const Home = defineComponent(() => {
  const store = useCount()
  onMounted(async () => {
    const database = new Dexie('bare')
    database.version(1).stores({ things: '++id' })
    store.count = await database.table('things').count()
  })
  return () => h('main', [h('h1', 'Rien que le socle'), h('p', `${store.count} chose`)])
})

createApp(RouterView)
  .use(createPinia())
  .use(createRouter({ history: createWebHistory(), routes: [{ path: '/', component: Home }] }))
  .mount('#app')
