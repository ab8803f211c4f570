import { describe, expect, it } from 'vitest'
import { FORGED_ANSWERS } from './forged-answers.ts'
import { form, looksLike } from './form.ts'
import { score, type ExerciseOf } from './kinds.ts'

const exercise: ExerciseOf<'form'> = form.exercise.parse({
  id: 'candidature',
  kind: 'form',
  ask: 'Remplis le formulaire pour Sami.',
  site: 'Boulangerie Exemple',
  facts: ['Sami Exemple', 'sami@exemple.fr'],
  fields: [
    { id: 'nom', label: 'Nom', type: 'text', expects: 'any', required: true, feedback: 'Mets le nom.' },
    { id: 'mail', label: 'Mail', type: 'text', expects: 'email', required: true, feedback: 'Il faut un @.' },
    { id: 'tel', label: 'Téléphone', type: 'text', expects: 'phone', feedback: 'Dix chiffres.' },
    { id: 'debut', label: 'Début', type: 'date', from: '2026-01-01', feedback: 'Choisis une date en 2026.' },
    {
      id: 'poste',
      label: 'Poste',
      type: 'choice',
      required: true,
      feedback: 'Choisis le poste.',
      options: [
        { id: 'vente', text: 'Vente', right: true },
        { id: 'livraison', text: 'Livraison', feedback: 'Sami veut vendre.' },
      ],
    },
    {
      id: 'cv',
      label: 'CV',
      type: 'file',
      required: true,
      feedback: 'Joins le CV.',
      files: [
        { id: 'bon', name: 'CV-Sami', type: 'pdf', about: 'hier', right: true, feedback: 'C’est lui.' },
        { id: 'photo', name: 'IMG_1', type: 'jpg', about: 'hier', feedback: 'C’est une photo.' },
      ],
    },
    {
      id: 'accord',
      label: 'J’accepte',
      type: 'consent',
      expects: 'tick',
      feedback: 'Sans accord, rien ne part.',
    },
    {
      id: 'pub',
      label: 'Recevoir des pubs',
      type: 'consent',
      expects: 'leave',
      feedback: 'Rien n’oblige à ça.',
    },
  ],
  submit: 'Envoyer',
  confirmation: { number: 'A-1204', says: 'Garde ce numéro.' },
  done: 'C’est envoyé.',
})
const good = {
  nom: 'Sami Exemple',
  mail: 'sami@exemple.fr',
  tel: '06 39 98 00 01',
  debut: '2026-09-01',
  poste: 'vente',
  cv: 'bon',
  accord: true,
}
const judge = (values: Record<string, string | boolean>) => score(exercise, { values })

describe('form', () => {
  it('is right when every field fits; optional ones may be empty', () => {
    const right = { right: true, feedback: ['C’est envoyé.'] }
    expect(judge(good)).toEqual(right)
    expect(judge({ ...good, tel: '', debut: '', pub: false })).toEqual(right)
  })

  it.each([
    ['nom', '   ', 'Mets le nom.'],
    ['nom', true, 'Mets le nom.'],
    ['mail', 'sami.exemple.fr', 'Il faut un @.'],
    ['tel', '06 39', 'Dix chiffres.'],
    ['debut', '2025-12-31', 'Choisis une date en 2026.'],
    ['debut', 'demain', 'Choisis une date en 2026.'],
    ['poste', 'livraison', 'Sami veut vendre.'],
    ['poste', 'constructor', 'Choisis le poste.'],
    ['cv', 'photo', 'C’est une photo.'],
    ['cv', 'constructor', 'Joins le CV.'],
    ['accord', false, 'Sans accord, rien ne part.'],
    ['accord', 'oui', 'Sans accord, rien ne part.'],
    ['pub', true, 'Rien n’oblige à ça.'],
  ])('explains %s when it is « %s »', (id, value, feedback) => {
    expect(judge({ ...good, [id]: value })).toEqual({ right: false, feedback: [feedback] })
  })

  it('explains every required field left empty', () => {
    expect(judge({}).feedback).toEqual([
      'Mets le nom.',
      'Il faut un @.',
      'Choisis le poste.',
      'Joins le CV.',
      'Sans accord, rien ne part.',
    ])
  })

  it('is wrong with a field the form does not have', () => {
    expect(judge({ ...good, constructor: 'x' })).toEqual({ right: false, feedback: [exercise.ask] })
  })

  it('reads numbers however they are spaced', () => {
    expect(looksLike('phone', '+33 6.39.98.00.01')).toBe(true)
    expect(looksLike('phone', '0639980001')).toBe(true)
    expect(looksLike('phone', '639980001')).toBe(false)
    expect(looksLike('postcode', '93 200')).toBe(true)
    expect(looksLike('postcode', '9320')).toBe(false)
    expect(looksLike('date', '1/09/2026')).toBe(true)
    expect(looksLike('date', '09/2026')).toBe(false)
  })

  it.each(FORGED_ANSWERS)('refuses a forged answer %#', (answer) => {
    const { right, feedback } = score(exercise, answer)
    expect(right).toBe(false)
    expect(feedback.join('')).toMatch(/\S/)
  })
})
