import { PAYLOADS } from './payloads.ts'

/** A screen, and the tags of the fields whose payloads it must show: `all` two hundred, or `some` of them. */
export interface Screen {
  path: string
  all?: readonly string[]
  some?: readonly string[]
}

const CV_LISTS = ['xti', 'dti', 'skl', 'lan', 'int']

/** Every screen of the youths' app, on the phone of someone whose account is full of payloads. */
export const PHONE_SCREENS: readonly Screen[] = [
  { path: '/' },
  { path: '/trousseau' },
  { path: '/objectifs', all: ['obj', 'det'] },
  { path: '/candidatures', all: ['ape', 'apj'] },
  { path: '/tutorat' },
  { path: '/tutorat/charte' },
  { path: '/messages', all: ['ms', 'mw'] },
  { path: '/moi', some: ['nam'] },
  { path: '/moi/vu', all: ['obj', 'det', 'ms', 'mw', 'xti', 'xem', 'skl'], some: ['own', 'eml', 'nam'] },
  { path: '/moi/appareils' },
  { path: '/moi/donnees', some: ['nam'] },
  { path: '/cv', some: ['job'] },
  { path: '/cv/first/metier', some: ['job'] },
  { path: '/cv/first/nom', some: ['fst', 'lst'] },
  { path: '/cv/first/contact', some: ['eml', 'tel', 'cty'] },
  { path: '/cv/first/phrase', some: ['sum'] },
  { path: '/cv/first/vecu', all: ['xti'] },
  { path: '/cv/first/vecu/x7', some: ['xti', 'xem'] },
  { path: '/cv/first/ecole', all: ['dti'] },
  { path: '/cv/first/ecole/d7', some: ['dti', 'dsc'] },
  { path: '/cv/first/competences', all: ['skl'] },
  { path: '/cv/first/langues', all: ['lan'] },
  { path: '/cv/first/loisirs', all: ['int'] },
  { path: '/cv/first/photo' },
  { path: '/cv/first/style' },
  { path: '/cv/first/ordre', all: CV_LISTS },
  { path: '/cv/first/message', some: ['job', 'fst'] },
  { path: '/cv/first/fini' },
  { path: '/cv/first/apercu', some: ['job', 'eml', 'xti', 'dti'] },
  { path: '/bienvenue' },
  { path: '/lecon/c1' },
  { path: '/module/candidature' },
]

/** The dashboard of the structure all these youths are of. */
export const OFFICE_SCREENS: readonly Screen[] = [
  { path: '/pro/', all: ['grp'] },
  { path: '/pro/equipe', all: ['col'] },
  { path: '/pro/archives', all: ['lab'] },
  { path: '/pro/videos' },
  { path: '/pro/securite' },
]

/** Addresses that carry a text to a screen. */
export const ADDRESSES: readonly ((text: string) => string)[] = [
  (text) => `/chercher?q=${text}`,
  (text) => `/rejoindre?code=${text}`,
  (text) => `/retrouver?code=${text}`,
  (text) => `/lecon/${text}`,
  (text) => `/module/${text}`,
  (text) => `/cv/${text}/apercu`,
  (text) => `/pro/?q=${text}`,
  (text) => `/pro/?groupe=${text}`,
  (text) => `/pro/jeunes/${text}`,
  (text) => `/pro/connexion?suite=${text}`,
]

/** A few of each sort for what is opened once an address. */
export const FEW = PAYLOADS.filter((_, rank) => rank % 25 === 0)
