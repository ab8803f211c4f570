import { describe, expect, it } from 'vitest'
import { FORGED_ANSWERS } from './forged-answers.ts'
import { inbox } from './inbox.ts'
import { score, type ExerciseOf } from './kinds.ts'

const exercise: ExerciseOf<'inbox'> = inbox.exercise.parse({
  id: 'envoyer',
  kind: 'inbox',
  ask: 'Réponds avec ton CV.',
  received: { from: 'Garage', address: 'contact@exemple.fr', subject: 'Votre appel', text: ['Votre CV ?'] },
  recipients: [
    { id: 'bon', text: 'contact@exemple.fr', right: true, feedback: 'C’est elle.' },
    { id: 'faux', text: 'contact@exemple.com', feedback: 'Regarde la fin.' },
  ],
  subjects: [
    { id: 'clair', text: 'Candidature', right: true, feedback: 'Clair.' },
    { id: 'vague', text: 'Salut', feedback: 'On ne sait pas pourquoi.' },
  ],
  message: ['Voici mon CV.'],
  files: [
    { id: 'cv', name: 'CV', type: 'pdf', about: 'hier', right: true, feedback: 'C’est lui.' },
    { id: 'photo', name: 'IMG', type: 'jpg', about: 'hier', feedback: 'C’est une photo.' },
    { id: 'zip', name: 'devoirs', type: 'zip', about: 'hier', feedback: 'Des devoirs.' },
  ],
  forgotten: { reply: 'Je ne vois pas de CV.', feedback: 'Le fichier manque.' },
  done: 'Parti !',
})
const good = { recipient: 'bon', subject: 'clair', files: ['cv'] }
const judge = (answer: object) => score(exercise, { ...good, ...answer })

describe('inbox', () => {
  it('is right with the address, the subject and the file', () => {
    expect(judge({})).toEqual({ right: true, feedback: ['Parti !'] })
  })

  it('plays the forgotten attachment first', () => {
    expect(judge({ files: [], recipient: 'faux' })).toEqual({
      right: false,
      feedback: ['Le fichier manque.'],
    })
  })

  it('explains each wrong part, one file too many included', () => {
    expect(judge({ recipient: 'faux', subject: 'vague', files: ['cv', 'photo'] })).toEqual({
      right: false,
      feedback: ['Regarde la fin.', 'On ne sait pas pourquoi.', 'C’est une photo.'],
    })
  })

  it('nudges when the address or the subject is not chosen', () => {
    expect(judge({ recipient: null })).toEqual({ right: false, feedback: [exercise.ask] })
  })

  it.each([...FORGED_ANSWERS, { ...good, files: ['constructor'] }, { ...good, recipient: 'constructor' }])(
    'refuses a forged answer %#',
    (answer) => {
      expect(score(exercise, answer)).toEqual({ right: false, feedback: [expect.stringMatching(/\S/)] })
    },
  )
})
