import type { Content } from '@trousseau/content/node'
import {
  EXERCISE_KINDS,
  lessonHead,
  type ExerciseKindName,
  type ExerciseOf,
  type Lesson,
} from '@trousseau/domain'

/** A small exercise of each kind, as an author writes it, without its head. */
type Written = { [Kind in ExerciseKindName]: Omit<ExerciseOf<Kind>, 'id' | 'kind' | 'ask'> }

const yes = { right: true, feedback: 'C’est ça.' }
const no = { feedback: 'Regarde mieux.' }
const done = 'C’est fait.'
const talk: ExerciseOf<'dialogue'>['nodes'] = [
  {
    id: 'allo',
    says: ['Allô ?'],
    replies: [
      { id: 'nom', text: 'Bonjour, Ali.', goes: 'suite', ...yes },
      { id: 'ouais', text: 'Ouais ?', goes: 'fin', ...no },
    ],
  },
  {
    id: 'suite',
    says: ['Je vous écoute.'],
    replies: [
      { id: 'stage', text: 'Je cherche un stage.', goes: 'lundi', ...yes },
      { id: 'rien', text: 'Rien.', goes: 'fin', ...no },
    ],
  },
  { id: 'lundi', says: ['Venez lundi.'], ending: { good: true, feedback: 'Tu as ton rendez-vous.' } },
  { id: 'fin', says: ['Au revoir.'], ending: { good: false, feedback: 'Dis qui tu es.' } },
]
const steps: ExerciseOf<'ordering'>['steps'] = [
  { id: 'lire', text: 'Lire', ...no },
  { id: 'ecrire', text: 'Écrire', ...no },
  { id: 'envoyer', text: 'Envoyer', ...no },
  { id: 'soupirer', text: 'Soupirer', extra: true, ...no },
]
const phoneFiles: ExerciseOf<'inbox'>['files'] = [
  { id: 'cv', name: 'CV', type: 'pdf', about: 'hier', ...yes },
  { id: 'photo', name: 'IMG', type: 'jpg', about: 'hier', ...no },
  { id: 'zip', name: 'devoirs', type: 'zip', about: 'hier', ...no },
]

const WRITTEN: Written = {
  cards: {
    cards: ['lire', 'courir', 'cuire', 'coder'].map((id) => ({
      id,
      text: id,
      picture: 'star',
      leads: ['ici'],
    })),
    families: ['ici', 'ailleurs'].map((id) => ({ id, text: id, says: 'Tu aimes ça.' })),
    atLeast: 3,
    more: 'Encore un peu.',
    none: 'Rien ? C’est une réponse.',
    done,
  },
  choice: {
    options: [
      { id: 'bonne', text: 'Oui', ...yes },
      { id: 'autre', text: 'Non', ...no },
    ],
  },
  dialogue: { character: { name: 'Mme Exemple' }, nodes: talk },
  files: {
    rule: 'Quoi, qui.',
    folders: [
      { id: 'papiers', text: 'Papiers' },
      { id: 'travail', text: 'Travail' },
    ],
    files: [
      {
        id: 'carte',
        name: 'IMG_1',
        type: 'jpg',
        shows: 'La carte de Lina.',
        folder: 'papiers',
        says: [['carte'], ['lina']],
        toPdf: true,
        feedback: { name: 'Dis quoi et qui.', folder: 'Avec les papiers.', pdf: 'Fais un PDF.' },
      },
    ],
    done,
  },
  form: {
    site: 'Boulangerie Exemple',
    fields: [
      { id: 'mail', label: 'Mail', type: 'text', expects: 'email', required: true, ...no },
      { id: 'cv', label: 'CV', type: 'file', required: true, files: phoneFiles, ...no },
      { id: 'accord', label: 'J’accepte', type: 'consent', expects: 'tick', ...no },
    ],
    submit: 'Envoyer',
    confirmation: { number: 'B-12', says: 'C’est reçu.' },
    done,
  },
  gaps: {
    lines: ['[salut]', 'Je cherche [quoi].'],
    gaps: [
      { id: 'salut', label: 'le début', accepts: ['bonjour'], ...no },
      { id: 'quoi', label: 'la demande', accepts: ['stage'], ...no },
    ],
    pieces: ['bonjour', 'wesh', 'stage'].map((id) => ({ id, text: id })),
    done,
  },
  html: {
    start: '<h1>Titre</h1>',
    needs: [
      { tag: 'h1', text: true, instead: 'Titre', ...no },
      { tag: 'p', text: true, ...no },
    ],
    done,
  },
  inbox: {
    received: { from: 'Garage', address: 'a@exemple.fr', subject: 'CV', text: ['Votre CV ?'] },
    recipients: [
      { id: 'garage', text: 'a@exemple.fr', ...yes },
      { id: 'faux', text: 'a@exemple.com', ...no },
    ],
    subjects: [
      { id: 'clair', text: 'Candidature', ...yes },
      { id: 'vague', text: 'Salut', ...no },
    ],
    message: ['Voici mon CV.'],
    files: phoneFiles,
    forgotten: { reply: 'Où est le CV ?', feedback: 'Le fichier manque.' },
    done,
  },
  marking: {
    document: {
      looks: 'mail',
      title: 'Brouillon',
      lines: [
        {
          parts: [
            { id: 'objet', text: 'coucou', target: true, ...no },
            { id: 'bonjour', text: 'Bonjour', ...no },
            { id: 'photo', text: 'IMG.jpg', target: true, ...no },
          ],
        },
      ],
    },
    done,
  },
  matching: {
    left: [
      { id: 'noel', text: 'Un mois', match: 'cdd', ...no },
      { id: 'toujours', text: 'Sans fin', match: 'cdi', ...no },
    ],
    right: [
      { id: 'cdd', text: 'CDD' },
      { id: 'cdi', text: 'CDI' },
    ],
    done,
  },
  mission: { steps: ['Passe à l’accueil.'], planned: 'C’est prévu.', done },
  ordering: { steps, done },
  phone: {
    papers: [
      { id: 'carte', title: 'Carte', lines: ['Magasin'], number: '01 99 00 12 34', ...yes },
      { id: 'fax', title: 'Offre', lines: ['Fax'], number: '01 99 00 56 78', ...no },
    ],
    misdialled: 'Aucun papier ne le porte.',
    character: { name: 'M. Exemple' },
    call: talk,
    voicemail: { greeting: 'Laissez un message.', pieces: steps },
    done,
  },
  route: {
    expectedAt: '09:00',
    margin: 10,
    legs: [
      {
        id: 'bus',
        by: 'bus',
        line: 'Bus 12',
        from: 'Mairie',
        to: 'Centre',
        departures: [
          { id: 'tot', leaves: '08:00', arrives: '08:30' },
          { id: 'tard', leaves: '08:40', arrives: '09:10' },
        ],
      },
    ],
    late: 'Trop juste.',
    missed: 'Raté.',
    early: 'Trop tôt.',
    planB: {
      ask: 'Et sans bus ?',
      options: [
        { id: 'velo', text: 'À vélo', ...yes },
        { id: 'rien', text: 'Tant pis', ...no },
      ],
    },
    done,
  },
  settings: {
    looks: 'network',
    title: 'Confidentialité',
    settings: [
      { id: 'public', type: 'toggle', text: 'Public', starts: true, wants: false, ...no },
      {
        id: 'qui',
        type: 'choice',
        text: 'Qui voit ?',
        options: ['tous', 'amis'].map((id) => ({ id, text: id })),
        starts: 'tous',
        wants: ['amis'],
        ...no,
      },
    ],
    done,
  },
  sorting: {
    boxes: ['vrai', 'faux'].map((id) => ({ id, text: id })),
    items: [
      { id: 'gratuit', text: 'Gratuit', box: 'vrai', ...no },
      { id: 'payant', text: 'Payant', box: 'faux', ...no },
      { id: 'libre', text: 'Libre', box: 'vrai', ...no },
    ],
    done,
  },
  triage: {
    project: { name: 'Nour', lines: ['Veut vendre'] },
    offers: [
      {
        id: 'vendeur',
        title: 'Vendeur',
        lines: ['Débutant'],
        box: 'yes',
        reasons: [
          { id: 'debutant', text: 'Débutant', ...yes },
          { id: 'logo', text: 'Le logo', ...no },
        ],
        ...no,
      },
      { id: 'livreur', title: 'Livreur', lines: ['Permis'], box: 'no', ...no },
    ],
    done,
  },
  words: {
    prompts: ['force', 'exemple'].map((id) => ({ id, text: 'Raconte.', spoken: id === 'exemple' })),
    done,
  },
}

/** The one exercise of each lesson of this content. */
export const EXERCISE = 'faire'

/** A content of one lesson a kind, named by the kind, each with one exercise: its key is that exercise's. */
export function contentOfEveryKind(): Content {
  const lessons = new Map(
    (Object.keys(WRITTEN) as ExerciseKindName[]).map((kind): [string, Lesson] => {
      const exercise = EXERCISE_KINDS[kind].exercise.parse({
        ...WRITTEN[kind],
        id: EXERCISE,
        kind,
        ask: 'À toi.',
      })
      return [
        kind,
        {
          id: kind,
          module: 'numerique',
          title: kind,
          minutes: 3,
          teaser: 'À voir.',
          exercises: [exercise],
          proof: { exercise: EXERCISE, says: 'Ta preuve' },
          skill: 'Tu sais faire.',
          opens: 'La suite.',
        },
      ]
    }),
  )
  return {
    lessons,
    heads: [...lessons.values()].map(lessonHead),
    findExercise: (lesson, exercise) => lessons.get(lesson)?.exercises.find(({ id }) => id === exercise),
  }
}
