import { SHARED_FIELDS } from '@trousseau/domain'

/**
 * Every free field, and how a text gets into it. A field more is a line more here, and its tag in `screens.ts` on
 * each screen that shows it.
 */

/** Written by a youth's phone: the event that carries a text; `rank` keeps items of a list apart. */
export const PHONE_FIELDS: Record<string, (text: string, rank: number) => { kind: string; body: object }> = {
  job: (value) => set('cvs.first.job', value),
  sum: (value) => set('cvs.first.summary', value),
  fst: (value) => set('profile.firstName', value),
  lst: (value) => set('profile.lastName', value),
  eml: (value) => set('profile.email', value),
  tel: (value) => set('profile.phone', value),
  cty: (value) => set('profile.city', value),
  lic: (value) => set('profile.licence', value),
  lnk: (value) => set('profile.link', value),
  xti: (value, rank) => set(`experiences.x${rank}.title`, value),
  xem: (value, rank) => set(`experiences.x${rank}.employer`, value),
  xpl: (value, rank) => set(`experiences.x${rank}.place`, value),
  xta: (value, rank) => set(`experiences.x${rank}.tasks`, [value]),
  dti: (value, rank) => set(`education.d${rank}.title`, value),
  dsc: (value, rank) => set(`education.d${rank}.school`, value),
  dpl: (value, rank) => set(`education.d${rank}.place`, value),
  skl: (value, rank) => set(`skills.s${rank}.name`, value),
  lan: (value, rank) => set(`languages.l${rank}.name`, value),
  lvl: (value, rank) => set(`languages.l${rank}.level`, value),
  int: (value, rank) => set(`interests.i${rank}.name`, value),
  ape: (value, rank) => set(`applications.a${rank}.employer`, value),
  apj: (value, rank) => set(`applications.a${rank}.job`, value),
  mw: (text) => ({ kind: 'message.written', body: { text } }),
  rat: (words) => ({ kind: 'lesson.rated', body: { lesson: 'n2', face: 'lost', words } }),
  own: (text) => ({
    kind: 'exercise.answered',
    body: {
      lesson: 'c1',
      exercise: 'mes-lignes',
      try: 1,
      answer: { words: { titre: text, fait: text, sais: text } },
    },
  }),
}

/** What lets an adviser see all of it. */
export const SHARED = [
  set(SHARED_FIELDS.cv, true),
  set(SHARED_FIELDS.answers, true),
  set(SHARED_FIELDS.applications, true),
  set('cvs.first.step', 'fini'),
]

/** Written by a professional about a youth: the route, and its body. */
export const ADVISER_FIELDS: Record<string, (text: string, youth: string) => { path: string; body: object }> =
  {
    obj: (title, youth) => ({
      path: '/api/pro/objectives',
      body: { youths: [youth], title, details: title.replace(/^obj:/, 'det:') },
    }),
    ms: (text, youth) => ({ path: '/api/pro/messages', body: { youths: [youth], text, now: true } }),
    not: (words, youth) => ({ path: `/api/pro/youths/${youth}/notes`, body: { words } }),
    com: (words, youth) => ({
      path: `/api/pro/youths/${youth}/comments`,
      body: { path: 'profile.email', words },
    }),
  }

/** Written by a professional for the structure. */
export const STRUCTURE_FIELDS: Record<
  string,
  (text: string, rank: number) => { path: string; body: object }
> = {
  grp: (name) => ({ path: '/api/pro/groups', body: { name } }),
  lab: (label) => ({ path: '/api/pro/invitations', body: { places: 2, label } }),
  col: (name, rank) => ({
    path: '/api/pro/colleagues',
    body: { name, email: `invente-${rank}@demo.example`, role: 'adviser' },
  }),
}

function set(path: string, value: string | boolean | string[]): { kind: string; body: object } {
  return { kind: 'field.set', body: { path, value } }
}
