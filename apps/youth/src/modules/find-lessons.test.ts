import { describe, expect, it } from 'vitest'
import { findLessons } from './find-lessons.ts'

const lesson = (id: string, title: string, teaser = '', words: string[] = []) => ({
  id,
  title,
  teaser,
  skill: '',
  words,
})
const LESSONS = [
  lesson('e6', 'Ma première fiche de paie', 'Brut, net : qui prend quoi ?', ['SMIC', 'salaire horaire']),
  lesson('n2', 'Mettre une pièce jointe', 'Tout le monde a déjà oublié son fichier.', [
    'pièce jointe',
    'PDF',
  ]),
  lesson('c1', 'Mon CV étape par étape', 'La fiche que le recruteur lit.', ['CV']),
  lesson('c5', 'L’entretien : s’entraîner', '', ['entretien']),
]
const find = (typed: string) => findLessons(typed, LESSONS).map(({ id }) => id)

describe('findLessons', () => {
  it.each([
    ['piece', ['n2']],
    ['PIÈCE jointe', ['n2']],
    ['etape', ['c1']],
    ['salair', ['e6']],
    ['fiche', ['e6', 'c1']],
    ['fiche recruteur', ['c1']],
    ['entretiens', ['c5']],
    ['entrainer', ['c5']],
    ['pdf', ['n2']],
    ['aie', []],
    ['cv moto', []],
    ['  ', []],
    ['?', []],
  ])('finds for « %s »: %j', (typed, ids) => {
    expect(find(typed)).toEqual(ids)
  })
})
