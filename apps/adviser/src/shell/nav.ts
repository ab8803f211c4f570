import type { Component } from 'vue'
import IconArchive from '~icons/lucide/archive'
import IconAgenda from '~icons/lucide/calendar-days'
import IconFigures from '~icons/lucide/chart-column'
import IconFilms from '~icons/lucide/clapperboard'
import IconHours from '~icons/lucide/clock'
import IconSettings from '~icons/lucide/settings'
import IconTutoring from '~icons/lucide/handshake'
import IconTeam from '~icons/lucide/users'
import IconWorkshops from '~icons/lucide/presentation'
import IconYouths from '~icons/lucide/list-checks'
import { m } from '../paraglide/messages.js'

/** A page one goes to from anywhere. */
export interface NavEntry {
  path: string
  title: () => string
  icon: Component
  /** Only for administrators. */
  admin?: true
}

/** The menu, one line an entry, in the order of a day: youths first, the house last. */
export const NAV: readonly NavEntry[] = [
  { path: '/', title: m.youthsNav, icon: IconYouths },
  { path: '/heures', title: m.hoursTitle, icon: IconHours },
  { path: '/tutorat', title: m.tutoringTitle, icon: IconTutoring },
  { path: '/agenda', title: m.agendaTitle, icon: IconAgenda },
  { path: '/ateliers', title: m.workshopsTitle, icon: IconWorkshops },
  { path: '/chiffres', title: m.figuresTitle, icon: IconFigures },
  { path: '/equipe', title: m.teamTitle, icon: IconTeam },
  { path: '/archives', title: m.archivePageTitle, icon: IconArchive },
  { path: '/videos', title: m.filmsNav, icon: IconFilms, admin: true },
  { path: '/reglages', title: m.settingsTitle, icon: IconSettings, admin: true },
]
