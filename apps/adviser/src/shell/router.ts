import type { Pinia } from 'pinia'
import { createRouter, createWebHistory, type Router } from 'vue-router'
import { m } from '../paraglide/messages.js'
import { useSession } from '../session/session-store.ts'
import SignInPage from '../session/SignInPage.vue'
import YouthPage from '../youths/YouthPage.vue'
import YouthsPage from '../youths/YouthsPage.vue'
import NotFoundPage from './NotFoundPage.vue'

declare module 'vue-router' {
  interface RouteMeta {
    /** Seen without a session. */
    open?: boolean
    /** The document's title, for pages that don't write their own. */
    title?: () => string
  }
}

/** Addresses of the dashboard, all under `/pro/`. Without a session one goes to the sign-in, then back to the address wanted. */
export function createAppRouter(pinia: Pinia): Router {
  const router = createRouter({
    history: createWebHistory('/pro/'),
    routes: [
      { path: '/', name: 'youths', component: YouthsPage },
      {
        path: '/jeunes/:youth',
        name: 'youth',
        component: YouthPage,
        props: true,
      },
      {
        path: '/tutorat',
        name: 'tutoring',
        component: () => import('../tutoring/TutoringPage.vue'),
        meta: { title: m.tutoringTitle },
      },
      {
        path: '/agenda',
        name: 'agenda',
        component: () => import('../agenda/AgendaPage.vue'),
        meta: { title: m.agendaTitle },
      },
      {
        path: '/agenda/:appointment/emargement',
        name: 'signInSheet',
        component: () => import('../agenda/SignInSheetPage.vue'),
        props: true,
        meta: { title: m.sheetTitle },
      },
      {
        path: '/ateliers',
        name: 'workshops',
        component: () => import('../workshops/WorkshopsPage.vue'),
        meta: { title: m.workshopsTitle },
      },
      {
        path: '/ateliers/:workshop',
        name: 'workshop',
        component: () => import('../workshops/WorkshopPage.vue'),
        props: true,
        meta: { title: m.workshopTitle },
      },
      {
        path: '/chiffres',
        name: 'figures',
        component: () => import('../figures/FiguresPage.vue'),
        meta: { title: m.figuresTitle },
      },
      {
        path: '/equipe',
        name: 'team',
        component: () => import('../team/TeamPage.vue'),
        meta: { title: m.teamTitle },
      },
      {
        path: '/archives',
        name: 'archive',
        component: () => import('../team/ArchivePage.vue'),
        meta: { title: m.archivePageTitle },
      },
      {
        path: '/videos',
        name: 'films',
        component: () => import('../films/FilmsPage.vue'),
        meta: { title: m.filmsTitle },
      },
      {
        path: '/heures',
        name: 'hours',
        component: () => import('../hours/HoursPage.vue'),
        meta: { title: m.hoursTitle },
      },
      {
        path: '/reglages',
        name: 'settings',
        component: () => import('../settings/SettingsPage.vue'),
        meta: { title: m.settingsTitle },
      },
      {
        path: '/connexion',
        name: 'signIn',
        component: SignInPage,
        meta: { open: true, title: m.signInTitle },
      },
      {
        path: '/bienvenue',
        name: 'welcome',
        component: () => import('../session/WelcomePage.vue'),
        meta: { open: true, title: m.welcomeTitle },
      },
      {
        path: '/securite',
        name: 'security',
        component: () => import('../session/SecurityPage.vue'),
        meta: { title: m.securityTitle },
      },
      {
        path: '/:rest(.*)*',
        name: 'notFound',
        component: NotFoundPage,
        meta: { open: true, title: m.notFoundTitle },
      },
    ],
    scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
  })

  router.beforeEach(async (to) => {
    const session = useSession(pinia)
    if (to.meta.open && to.name !== 'signIn') return true
    await session.load()
    if (to.name === 'signIn') return session.who ? { name: 'youths' } : true
    if (session.who === null)
      return { name: 'signIn', query: to.fullPath === '/' ? {} : { suite: to.fullPath } }
    return true
  })

  router.afterEach((to) => {
    if (to.meta.title) document.title = m.pageTitle({ page: to.meta.title() })
  })
  return router
}
