import { describe, expect, it } from 'vitest'
import { checkLesson, checkReference, type Reference } from './check-content.ts'
import { factsToVerify } from './facts.ts'
import { readPictures } from './pictures.ts'

const reference: Reference = {
  glossary: {
    cdd: { word: 'CDD', means: 'Un contrat avec une date de fin.', picture: 'calendar' },
    brut: { word: 'brut', means: 'Le salaire avant les cotisations.' },
  },
  jargon: { cdd: ['CDD'], brut: ['brut', 'salaire brut'] },
  pictures: readPictures(),
}

/** A lesson with nothing to mend, made anew each time so that a test may spoil it. */
function lesson() {
  return {
    id: 'e3',
    module: 'emploi',
    title: 'Les contrats',
    minutes: 4,
    teaser: 'Un mot change tout.',
    exercises: [
      {
        id: 'relier',
        kind: 'matching',
        ask: 'Relie chaque idée.',
        left: [
          { id: 'court', text: 'Un mois', match: 'cdd', feedback: 'Un CDD a une fin.' },
          { id: 'long', text: 'Sans fin', match: 'autre', feedback: 'Celui-là dure.' },
        ],
        right: [
          { id: 'cdd', text: 'CDD', picture: 'calendar' },
          { id: 'autre', text: 'L’autre' },
        ],
        done: 'C’est ça !',
      },
      {
        id: 'parler',
        kind: 'dialogue',
        ask: 'Réponds au chef.',
        character: { name: 'Paul Exemple' },
        nodes: [
          {
            id: 'un',
            says: ['Alors, on signe ?'],
            replies: [
              { id: 'oui', text: 'Je lis d’abord.', goes: 'bien', feedback: 'On lit toujours.' },
              { id: 'non', text: 'Oui, vite.', goes: 'mal', feedback: 'Lis avant.' },
            ],
          },
          { id: 'bien', says: ['Parfait.'], ending: { good: true, feedback: 'Tu as lu.' } },
          { id: 'mal', says: ['Tant pis.'], ending: { good: false, feedback: 'Relis la page.' } },
        ],
      },
      {
        id: 'phrase',
        kind: 'gaps',
        ask: 'Complète la phrase.',
        lines: ['Je veux un [quoi] ici.'],
        gaps: [{ id: 'quoi', label: 'le contrat', accepts: ['cdd'], feedback: 'Un contrat va là.' }],
        pieces: [
          { id: 'cdd', text: 'CDD' },
          { id: 'chat', text: 'chat' },
        ],
        done: 'Ta phrase est là.',
      },
    ] as Record<string, unknown>[],
    proof: { exercise: 'relier', says: 'Le contrat qui te va' },
    skill: 'Tu sais lire un contrat.',
    opens: 'La suite parle de paie.',
    words: ['cdd'],
    facts: [{ says: 'Le SMIC en heures.', source: 'exemple.fr', verifiedOn: '2025-10-01' }],
  }
}

const choice = (id: string) => ({
  id,
  kind: 'choice',
  ask: 'Laquelle ?',
  options: [
    { id: 'a', text: 'Celle-ci', right: true, feedback: 'Oui.' },
    { id: 'b', text: 'Celle-là', feedback: 'Non, relis.' },
  ],
})
const hard =
  'L’accompagnement professionnel individualisé nécessite préalablement une compréhension approfondie des responsabilités administratives correspondantes.'

const long = `${'et tu vas '.repeat(22)}là.`

type Lesson = ReturnType<typeof lesson>

/** Sets what stands at a path of the lesson, or takes it away. */
const set = (path: string, value?: unknown) => (lesson: Lesson) => {
  const keys = path.split('.')
  const parent = keys
    .slice(0, -1)
    .reduce((part, key) => part[key] as never, lesson as unknown as Record<string, unknown>)
  if (value === undefined) delete parent[keys.at(-1)!]
  else parent[keys.at(-1)!] = value
}

const PLANTED: [name: string, spoil: (lesson: Lesson) => void, told: string][] = [
  ['a missing text', (l) => delete (l as Partial<Lesson>).skill, 'skill : il manque ce champ'],
  [
    'a missing feedback',
    set('exercises.0.left.0.feedback'),
    'exercice « relier » › left › « court » › feedback : il manque',
  ],
  [
    'an unknown field',
    set('exercises.0.right.0.txt', 'x'),
    'exercice « relier » › right › « cdd » : champ inconnu : « txt »',
  ],
  ['a number for a text', (l) => ((l as { title: unknown }).title = 12), 'title : il faut un texte ici'],
  [
    'a text too long',
    (l) => (l.teaser = 'x'.repeat(300)),
    'teaser : texte trop long : 300 caractères, 240 au plus',
  ],
  ['a text too short', (l) => (l.teaser = ''), 'teaser : texte trop court (au moins 2 caractères)'],
  ['too few items', set('exercises.0.right', [{ id: 'cdd', text: 'CDD' }]), 'right : il en faut au moins 2'],
  ['too many minutes', (l) => (l.minutes = 30), 'minutes : au plus 8'],
  ['an unknown module', (l) => (l.module = 'boulot'), 'module : « boulot » n’est pas possible ici'],
  ['an unknown kind', set('exercises.0.kind', 'quiz'), 'genre d’exercice inconnu : « quiz »'],
  ['an id with capitals', set('exercises.0.id', 'Relier'), '« Relier » n’a pas la bonne forme'],
  ['an id that starts by a figure', set('exercises.2.id', '1-phrase'), 'commence par une lettre'],
  ['another folder', (l) => (l.id = 'e4'), 'la leçon « e4 » est dans le dossier « e3 »'],
  [
    'another module',
    (l) => (l.module = 'numerique'),
    'module : une leçon de « numerique » s’appelle n suivi',
  ],
  [
    'choices only',
    (l) => (l.exercises = [l.exercises[0]!, choice('a'), choice('b')]),
    'au moins 2 exercices où l’on fait ; il y en a 1',
  ],
  ['too many choices', (l) => l.exercises.push(choice('a'), choice('b')), 'il y en a 2 sur 5'],
  [
    'a proof of nothing',
    (l) => (l.proof.exercise = 'rien'),
    'proof › exercise : aucun exercice ne s’appelle « rien »',
  ],
  ['two exercises of one id', set('exercises.2.id', 'relier'), 'deux exercices portent cet id'],
  ['two items of one id', set('exercises.0.right.1.id', 'cdd'), 'right : l’id « cdd » est là deux fois'],
  ['a link to nothing', set('exercises.0.left.0.match', 'cdi'), '« cdi » n’existe pas dans « right »'],
  [
    'a talk that goes nowhere',
    set('exercises.1.nodes.0.replies.0.goes', 'fin'),
    '« fin » n’existe pas dans « nodes »',
  ],
  [
    'a moment never reached',
    set('exercises.1.nodes.0.replies.1.goes', 'bien'),
    'nodes › « mal » : aucune réponse ne mène ici',
  ],
  [
    'a moment without an end',
    set('exercises.1.nodes.2.ending'),
    'il faut soit des réponses (« replies »), soit une fin',
  ],
  ['two replies of one id', set('exercises.1.nodes.0.replies.1.id', 'oui'), '« oui »'],
  [
    'no good ending',
    set('exercises.1.nodes.1.ending.good', false),
    'exercice « parler » : aucune réponse n’est juste',
  ],
  ['a gap not written', set('exercises.2.lines', ['Je veux un.']), '« [quoi] » doit être écrit une fois'],
  [
    'a piece that is not there',
    set('exercises.2.gaps.0.accepts', ['cdi']),
    '« cdi » n’existe pas dans « pieces »',
  ],
  ['a word without definition', (l) => l.words.push('cpf'), 'words : « cpf » n’est pas dans glossary.yaml'],
  ['jargon left unexplained', (l) => (l.words = []), '« CDD » est du jargon : ajoute « cdd »'],
  ['jargon in any case', (l) => (l.skill = 'Lis le Brut.'), '« Brut » est du jargon : ajoute « brut »'],
  [
    'a picture that does not exist',
    set('exercises.0.right.0.picture', 'grand-calendar'),
    '« grand-calendar » n’existe pas dans fluent-emoji-flat. Peut-être : calendar',
  ],
  ['a straight apostrophe', (l) => (l.skill = "Tu sais l'écrire."), 'skill : apostrophe droite'],
  ['straight quotation marks', (l) => (l.skill = 'Tu dis "oui".'), 'skill : guillemets droits'],
  ['tight quotation marks', (l) => (l.skill = 'Tu dis «oui ».'), 'skill : il faut une espace après «'],
  ['a tight question mark', (l) => (l.skill = 'Tu sais lire?'), 'skill : il faut une espace avant ?'],
  ['three dots', (l) => (l.skill = 'Tu sais...'), 'skill : trois points'],
  ['a space too many', (l) => (l.skill = 'Tu  sais.'), 'skill : une espace de trop'],
  ['markup', (l) => (l.skill = 'Tu <b>sais</b>.'), 'skill : pas de HTML'],
  ['a text hard to read', (l) => l.exercises.forEach((exercise) => (exercise.ask = hard)), 'LIX '],
  [
    'long sentences',
    (l) =>
      l.exercises.forEach((exercise) => Object.assign(exercise, { ask: long, hint: long, situation: long })),
    'mots par phrase (au plus 13)',
  ],
  ['long words', (l) => l.exercises.forEach((exercise) => (exercise.ask = hard)), 'Kandel-Moles '],
]

describe('checks of a lesson', () => {
  const judge = (l: Lesson) => checkLesson('e3', l, reference).map(({ path, says }) => `${path} : ${says}`)

  it('find nothing to mend in a sound lesson', () => {
    expect(judge(lesson())).toEqual([])
  })

  it.each(PLANTED)('tell %s', (_, spoil, told) => {
    const spoilt = lesson()
    spoil(spoilt)
    expect(judge(spoilt).join('\n')).toContain(told)
  })

  it('tell no jargon in an address, in a longer word or in small letters for a sigle', () => {
    const sound = lesson()
    sound.skill = 'Écris à brut@exemple.fr sur brut.exemple.com, brutalement ou cdd.'
    expect(judge(sound)).toEqual([])
  })

  it('let a bad mail be bad, and a lesson about HTML show some', () => {
    const sound = lesson()
    sound.skill = 'Tu lis « slt jcherche taf svp!!! ».'
    sound.title = 'Azerty1!'
    sound.opens = 'Écris <p> puis </p>.'
    expect(judge(sound)).toEqual(['opens : pas de HTML dans les textes'])
    sound.exercises[2] = {
      id: 'page',
      kind: 'html',
      ask: 'Écris ta page.',
      start: '',
      needs: [{ tag: 'h1', text: true, feedback: 'Mets un titre.' }],
      done: 'Ta page est là.',
    }
    expect(judge(sound)).toEqual([])
  })

  it('ask for the feedback of every part that may be touched', () => {
    const spoilt = lesson()
    const parts = [
      { id: 'a', text: 'ici', target: true },
      { text: 'là', target: true },
    ]
    spoilt.exercises[2] = {
      id: 'voir',
      kind: 'marking',
      ask: 'Touche.',
      document: { looks: 'mail', title: 'Mail', lines: [{ parts }] },
      done: 'Vu.',
    }
    expect(judge(spoilt)).toEqual([
      'exercice « voir » › document › « a » : il manque le retour (« feedback »)',
      'exercice « voir » › document › « là » : ce morceau est à toucher : il lui faut un id',
    ])
  })
})

describe('checks of the glossary and the jargon list', () => {
  const judge = (changes: Partial<Reference>) =>
    checkReference({ ...reference, ...changes }).map(({ path, says }) => `${path} : ${says}`)

  it('find nothing to mend', () => expect(judge({})).toEqual([]))

  it.each([
    [
      'a long definition',
      { word: 'CDD', means: 'Un contrat de travail qui a une date de fin écrite noir sur blanc.' },
      '14 mots, 12 au plus',
    ],
    [
      'a picture that does not exist',
      { word: 'CDD', means: 'Un contrat.', picture: 'rien' },
      '« rien » n’existe pas',
    ],
    ['a missing definition', { word: 'CDD' } as never, '« means »'],
  ])('tell %s', (_, cdd, told) => {
    expect(judge({ glossary: { ...reference.glossary, cdd } }).join('\n')).toContain(told)
  })

  it('tell jargon without its entry', () => {
    expect(judge({ jargon: { smic: ['SMIC'] } })).toEqual(['smic : « smic » n’est pas dans glossary.yaml'])
  })
})

describe('facts', () => {
  it('are listed once checked more than a year ago', () => {
    const lessons = [lesson() as never]
    expect(factsToVerify(lessons, '2026-10-01')).toEqual([])
    expect(factsToVerify(lessons, '2026-10-02')).toEqual([
      { lesson: 'e3', says: 'Le SMIC en heures.', source: 'exemple.fr', verifiedOn: '2025-10-01' },
    ])
    expect(factsToVerify(lessons, '2025-09-30')).toHaveLength(1)
  })
})
