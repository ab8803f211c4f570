import { createRouter, START_LOCATION, type Router, type RouterHistory } from 'vue-router'
import HomeScreen from './home/HomeScreen.vue'

/** Every address of the app. Only the home comes with the first screen. */
export function createAppRouter(history: RouterHistory): Router {
  const router = createRouter({
    history,
    // The page just opened is where it should be; to say so again would cost a layout.
    scrollBehavior: (_to, from, saved) => saved ?? (from === START_LOCATION ? false : { top: 0 }),
    routes: [
      { path: '/', component: HomeScreen, meta: { nav: 'home' } },
      {
        path: '/trousseau',
        component: () => import('./trousseau/TrousseauScreen.vue'),
        meta: { nav: 'trousseau' },
      },
      { path: '/moi', component: () => import('./me/MeScreen.vue'), meta: { nav: 'me' } },
      { path: '/module/:module', component: () => import('./modules/ModuleScreen.vue'), props: true },
      { path: '/chercher', component: () => import('./modules/SearchScreen.vue') },
      { path: '/lecon/:lesson', component: () => import('./lesson/LessonScreen.vue'), props: true },
      { path: '/bienvenue', component: () => import('./welcome/WelcomeScreen.vue') },
      { path: '/cv', component: () => import('./cv/CvHome.vue'), meta: { nav: 'cv' } },
      { path: '/cv/reprendre', component: () => import('./cv/ImportScreen.vue') },
      { path: '/cv/:cv/apercu', component: () => import('./cv/CvPreview.vue'), props: true },
      { path: '/cv/:cv/ordre', component: () => import('./cv/OrderScreen.vue'), props: true },
      { path: '/cv/:cv/fini', component: () => import('./cv/CvDone.vue'), props: true },
      { path: '/cv/:cv/message', component: () => import('./cv/LetterScreen.vue'), props: true },
      { path: '/cv/:cv/vecu/:item', component: () => import('./cv/ExperienceScreen.vue'), props: true },
      { path: '/cv/:cv/ecole/:item', component: () => import('./cv/EducationScreen.vue'), props: true },
      { path: '/cv/:cv/:step', component: () => import('./cv/CvWalk.vue'), props: true },
      { path: '/objectifs', component: () => import('./objectives/ObjectivesScreen.vue') },
      { path: '/candidatures', component: () => import('./applications/ApplicationsScreen.vue') },
      { path: '/rendez-vous', component: () => import('./appointments/AppointmentsScreen.vue') },
      { path: '/messages', component: () => import('./messages/MessagesScreen.vue') },
      { path: '/tutorat', component: () => import('./tutoring/TutoringScreen.vue') },
      { path: '/tutorat/charte', component: () => import('./tutoring/CharterScreen.vue') },
      { path: '/tutorat/:pair', component: () => import('./tutoring/PairScreen.vue'), props: true },
      { path: '/moi/heures', component: () => import('./me/HoursScreen.vue') },
      { path: '/moi/pmsmp', component: () => import('./me/PlacementScreen.vue') },
      { path: '/moi/vu', component: () => import('./me/SeenScreen.vue') },
      { path: '/moi/appareils', component: () => import('./me/DevicesScreen.vue') },
      { path: '/moi/donnees', component: () => import('./me/DataScreen.vue') },
      { path: '/retrouver', component: () => import('./joining/RecoverScreen.vue') },
      { path: '/atelier', component: () => import('./workshop/WorkshopScreen.vue') },
      { path: '/rejoindre', component: () => import('./joining/JoinScreen.vue') },
      { path: '/:rest(.*)*', component: () => import('./shell/NotFoundScreen.vue') },
    ],
  })
  return router
}

declare module 'vue-router' {
  interface RouteMeta {
    /** The entry of the bottom menu to light; without it the menu is hidden. */
    nav?: 'home' | 'trousseau' | 'cv' | 'me'
  }
}
