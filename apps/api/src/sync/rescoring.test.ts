import { readContent } from '@trousseau/content/node'
import { solve } from '@trousseau/content/solutions'
import { ROUTES, type YouthPage } from '@trousseau/contract'
import type { AnswerOf, ExerciseKindName } from '@trousseau/domain'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTrial, phoneEvent, welcomeYouth, type Person, type Trial } from '../app.fixture.ts'
import { contentOfEveryKind, EXERCISE } from './every-kind.fixture.ts'

interface Case<Kind extends ExerciseKindName> {
  right: AnswerOf<Kind>
  /** Well formed and mistaken; none where a kind has no mistake, only unfinished answers. */
  wrong?: AnswerOf<Kind>
  /** Begun and not finished; none where one act is the whole answer. */
  partial?: AnswerOf<Kind>
  /** What no phone of ours sends: another shape, ids that do not exist. */
  forged: Record<string, unknown>[]
}

/** Every answer is written by hand: a solver that leans on the scoring could not catch it. */
const CASES: { [Kind in ExerciseKindName]: Case<Kind> } = {
  cards: {
    right: { cards: { lire: 'yes', courir: 'no', cuire: 'no' } },
    partial: { cards: { lire: 'yes', courir: 'no', cuire: 'skip' } },
    forged: [{ cards: { a: 'yes', b: 'yes', c: 'yes' } }, { cards: { lire: 'YES' } }, { cards: ['lire'] }],
  },
  choice: {
    right: { option: 'bonne' },
    wrong: { option: 'autre' },
    forged: [{ option: true }, { option: ['bonne'] }, { option: 'constructor' }],
  },
  dialogue: {
    right: { replies: ['nom', 'stage'] },
    wrong: { replies: ['nom', 'rien'] },
    partial: { replies: ['nom'] },
    forged: [{ replies: ['stage'] }, { replies: 'nom,stage' }, { replies: ['nom', 'stage', 'encore'] }],
  },
  files: {
    right: { files: { carte: { name: 'carte-lina', folder: 'papiers', pdf: true } } },
    wrong: { files: { carte: { name: 'carte-lina', folder: 'travail', pdf: true } } },
    partial: { files: { carte: { name: 'carte-lina', folder: null } } },
    forged: [{ files: [] }, { files: { carte: { folder: 'papiers', pdf: true } } }, { files: { autre: {} } }],
  },
  form: {
    right: { values: { mail: 'lina@exemple.fr', cv: 'cv', accord: true } },
    wrong: { values: { mail: 'lina', cv: 'photo', accord: true } },
    partial: { values: { mail: 'lina@exemple.fr' } },
    forged: [
      { values: { mail: 'lina@exemple.fr', cv: 'cv', accord: 'true' } },
      { values: { mail: 'lina@exemple.fr', cv: 'cv', accord: true, autre: 'x' } },
    ],
  },
  gaps: {
    right: { filled: { salut: 'bonjour', quoi: 'stage' } },
    wrong: { filled: { salut: 'wesh', quoi: 'stage' } },
    partial: { filled: { salut: 'bonjour' } },
    forged: [{ filled: { salut: ['bonjour'], quoi: ['stage'] } }, { filled: 'bonjour stage' }],
  },
  html: {
    right: { source: '<h1>Lina</h1><p>Je code.</p>' },
    wrong: { source: '<h1>Titre</h1><p></p>' },
    partial: { source: '<h1>Lina</h1>' },
    forged: [{ source: ['<h1>Lina</h1>', '<p>a</p>'] }, { html: '<h1>Lina</h1><p>Je code.</p>' }],
  },
  inbox: {
    right: { recipient: 'garage', subject: 'clair', files: ['cv'] },
    wrong: { recipient: 'faux', subject: 'clair', files: ['cv', 'photo'] },
    partial: { recipient: 'garage', subject: 'clair', files: [] },
    forged: [{ recipient: 'garage', subject: 'clair', files: 'cv' }, { files: ['cv'] }],
  },
  marking: {
    right: { marked: ['objet', 'photo'] },
    wrong: { marked: ['objet', 'photo', 'bonjour'] },
    partial: { marked: ['objet'] },
    forged: [{ marked: ['objet', 'photo', 'constructor'] }, { marked: { objet: true, photo: true } }],
  },
  matching: {
    right: { pairs: { noel: 'cdd', toujours: 'cdi' } },
    wrong: { pairs: { noel: 'cdi', toujours: 'cdd' } },
    partial: { pairs: { noel: 'cdd' } },
    forged: [{ pairs: { noel: 'cdd', toujours: 'cdi', autre: 'cdd' } }, { pairs: [['noel', 'cdd']] }],
  },
  mission: {
    right: { when: 'planned' },
    forged: [{ when: 'never' }, { note: 'Fait.' }, { when: ['planned'] }],
  },
  ordering: {
    right: { order: ['lire', 'ecrire', 'envoyer'] },
    wrong: { order: ['ecrire', 'lire', 'envoyer'] },
    partial: { order: ['lire', 'ecrire'] },
    forged: [{ order: ['lire', 'ecrire', 'envoyer', 'soupirer'] }, { order: { 0: 'lire' } }],
  },
  phone: {
    right: { number: '0199001234', replies: ['nom', 'stage'], message: ['lire', 'ecrire', 'envoyer'] },
    wrong: { number: '0199005678', replies: ['nom', 'stage'], message: ['lire', 'ecrire', 'envoyer'] },
    partial: { number: '0199001234', replies: ['nom', 'stage'] },
    forged: [{ number: 199001234 }, { replies: ['nom', 'stage'], message: ['lire', 'ecrire', 'envoyer'] }],
  },
  route: {
    right: { departures: { bus: 'tot' }, planB: 'velo' },
    wrong: { departures: { bus: 'tard' }, planB: 'velo' },
    partial: { departures: { bus: 'tot' } },
    forged: [
      { departures: 'tot', planB: 'velo' },
      { departures: { bus: 'tot', avion: 'a' }, planB: 'velo' },
    ],
  },
  settings: {
    right: { states: { public: false, qui: 'amis' } },
    wrong: { states: { public: true, qui: 'amis' } },
    partial: { states: { public: false } },
    forged: [
      { states: { public: 'false', qui: 'amis' } },
      { states: { public: false, qui: 'amis', x: true } },
    ],
  },
  sorting: {
    right: { placed: { gratuit: 'vrai', payant: 'faux', libre: 'vrai' } },
    wrong: { placed: { gratuit: 'faux', payant: 'faux', libre: 'vrai' } },
    partial: { placed: { gratuit: 'vrai', payant: 'faux' } },
    forged: [{ placed: { gratuit: 'vrai', payant: 'faux', libre: 'vrai', autre: 'vrai' } }, { placed: null }],
  },
  triage: {
    right: { offers: { vendeur: { box: 'yes', reason: 'debutant' }, livreur: { box: 'no' } } },
    wrong: { offers: { vendeur: { box: 'yes', reason: 'logo' }, livreur: { box: 'yes' } } },
    partial: { offers: { vendeur: { box: 'yes', reason: 'debutant' } } },
    forged: [{ offers: { vendeur: 'yes', livreur: 'no' } }, { offers: { vendeur: { box: 'right' } } }],
  },
  words: {
    right: { words: { force: 'Je suis à l’heure.' }, spoken: ['exemple'] },
    wrong: { words: { force: '  ', exemple: '\n' } },
    partial: { words: { exemple: 'Au stage.' } },
    forged: [{ words: { force: 1, exemple: 2 } }, { words: {}, spoken: ['force', 'exemple'] }],
  },
}

describe('POST /api/sync scores every kind again', () => {
  let trial: Trial
  let joined = 0
  beforeAll(async () => void (trial = await openTrial({ content: contentOfEveryKind() })))
  afterAll(() => trial.close())

  const newcomer = () =>
    welcomeYouth(trial, trial.north.code, 'Test', `essai${String(joined++).padStart(3, '0')}`)
  const push = (youth: Person, events: unknown[]) => trial.sync(youth, { epoch: null, cursor: 0, events })
  async function seen(youth: Person): Promise<YouthPage> {
    const answer = await trial.ask(ROUTES.youthTimeline, { as: trial.north.adviser, youth: youth.id })
    return answer.json<YouthPage>()
  }
  const answered = (lesson: string, answer: Record<string, unknown>, tries = 1, exercise = EXERCISE) =>
    phoneEvent('exercise.answered', { lesson, exercise, try: tries, answer })

  it.each(Object.entries(CASES))('%s', async (kind, { right, wrong, partial, forged }) => {
    const youth = await newcomer()
    const mistaken = [
      ...(wrong ? [wrong] : []),
      ...(partial ? [partial] : []),
      ...forged,
      {},
      // A right answer that claims its score, and a claim alone: the phone has no say in it.
      { ...right, right: true },
      { ...right, score: 100, feedback: ['Bravo'] },
      { right: true },
      { key: kind },
    ]
    const elsewhere = [
      answered(kind, right, 1, 'inconnu'),
      answered('inconnue', right),
      answered(
        Object.keys(CASES).find((name) => name !== kind)!,
        right,
      ),
    ]
    const events = mistaken.map((answer, index) => answered(kind, answer, index + 1))
    const marked = { ...events[0]!, id: answered(kind, {}).id, body: { ...events[0]!.body, right: true } }
    const shapeless = { ...marked, id: answered(kind, {}).id, body: { ...events[0]!.body, answer: 'right' } }
    const first = await push(youth, [...events, ...elsewhere, marked, shapeless])
    expect(first.json<{ rejected: unknown[] }>().rejected).toEqual([
      { mine: events.length + 3, why: 'invalid-body' },
      { mine: events.length + 4, why: 'invalid-body' },
    ])
    const before = await seen(youth)
    expect(before.keys).toEqual([])
    expect(before.youth.keys).toBe(0)
    const scored = before.timeline.filter((item) => item.lesson === kind)
    expect(scored.map((item) => item.kind)).toEqual(mistaken.map(() => 'tried'))

    await push(youth, [answered(kind, right, mistaken.length + 1)])
    const after = await seen(youth)
    expect(after.keys.map(({ lesson }) => lesson)).toEqual([kind])
    const since = after.timeline.filter((item) => item.lesson === kind).slice(0, 2)
    expect(since.map((item) => item.kind)).toEqual(['key', 'done'])
  })
})

describe('POST /api/sync with the real lessons', () => {
  const content = readContent()
  let trial: Trial
  beforeAll(async () => void (trial = await openTrial({ content })))
  afterAll(() => trial.close())

  /** Posts a right answer to each exercise of each lesson but the first `left` of it; tells the keys won. */
  async function keysAfter(device: string, left: number): Promise<string[]> {
    const youth = await welcomeYouth(trial, trial.north.code, 'Test', device)
    const events = [...content.lessons.values()].flatMap(({ id, exercises }) =>
      exercises.slice(left).map((exercise) =>
        phoneEvent('exercise.answered', {
          lesson: id,
          exercise: exercise.id,
          try: 1,
          answer: { ...solve(exercise) },
        }),
      ),
    )
    for (let start = 0; start < events.length; start += 100) {
      const posted = { epoch: null, cursor: 0, events: events.slice(start, start + 100) }
      expect((await trial.sync(youth, posted)).statusCode).toBe(200)
    }
    const answer = await trial.ask(ROUTES.youthTimeline, { as: trial.north.adviser, youth: youth.id })
    return answer.json<YouthPage>().keys.map(({ lesson }) => lesson)
  }

  it('gives each lesson’s key for right answers to all of it', async () => {
    expect((await keysAfter('complet0', 0)).sort()).toEqual([...content.lessons.keys()].sort())
  })

  it('gives none while one exercise of each is missing', async () => {
    expect(await keysAfter('presque0', 1)).toEqual([])
  })
})
