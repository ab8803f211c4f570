import { describe, expect, it } from 'vitest'
import { files } from './files.ts'
import { FORGED_ANSWERS } from './forged-answers.ts'
import { score, type ExerciseOf } from './kinds.ts'
import { nameSays } from './naming.ts'

const exercise: ExerciseOf<'files'> = files.exercise.parse({
  id: 'ranger',
  kind: 'files',
  ask: 'Range les papiers de Lina.',
  rule: 'Quoi, qui, quand.',
  folders: [
    { id: 'identite', text: 'Identité' },
    { id: 'travail', text: 'Travail' },
  ],
  files: [
    {
      id: 'carte',
      name: 'IMG_2031',
      type: 'jpg',
      shows: 'La carte d’identité de Lina.',
      folder: 'identite',
      says: [['carte', 'identité', 'CNI'], ['lina']],
      toPdf: true,
      feedback: { name: 'Dis quoi et qui.', folder: 'C’est un papier d’identité.', pdf: 'Fais-en un PDF.' },
    },
    {
      id: 'cv',
      name: 'doc final',
      type: 'pdf',
      shows: 'Le CV de Lina, 2026.',
      folder: 'travail',
      says: [['cv'], ['2026']],
      feedback: { name: 'Écris CV et l’année.', folder: 'Un CV va dans Travail.' },
    },
  ],
  done: 'Tout est rangé.',
})
const good = {
  carte: { name: 'carte-identite-lina', folder: 'identite', pdf: true },
  cv: { name: 'CV_Lina_2026', folder: 'travail' },
}
const judge = (files: unknown) => score(exercise, { files })

describe('files', () => {
  it('is right when named, filed away and made a PDF', () => {
    expect(judge(good)).toEqual({ right: true, feedback: ['Tout est rangé.'] })
  })

  it('explains what is left to do', () => {
    expect(judge({ ...good, carte: { name: 'IMG_2031', folder: 'travail' } })).toEqual({
      right: false,
      feedback: ['Fais-en un PDF.', 'Dis quoi et qui.', 'C’est un papier d’identité.'],
    })
    expect(judge({ ...good, cv: { name: 'CV 2026', folder: null } }).feedback).toEqual([
      'Un CV va dans Travail.',
    ])
  })

  it('nudges about a file not touched yet', () => {
    expect(judge({ carte: good.carte })).toEqual({ right: false, feedback: ['Range les papiers de Lina.'] })
  })

  it('is wrong with an unknown file or folder', () => {
    expect(judge({ ...good, constructor: good.cv }).right).toBe(false)
    expect(judge({ ...good, cv: { ...good.cv, folder: 'constructor' } }).right).toBe(false)
  })

  it.each([
    ['CARTE IDENTITÉ Lina.pdf', true],
    ['carte-idantite-lyna', true],
    ['CNI_Lina', true],
    ['carte identité', false],
    ['', false],
  ])('reads the name « %s » without grading its spelling: %s', (name, right) => {
    expect(nameSays(name, exercise.files[0]!.says)).toBe(right)
  })

  it('wants the right figures', () => {
    expect(nameSays('CV 2026', exercise.files[1]!.says)).toBe(true)
    expect(nameSays('CV 2025', exercise.files[1]!.says)).toBe(false)
  })

  it.each(FORGED_ANSWERS)('refuses a forged answer %#', (answer) => {
    const { right, feedback } = score(exercise, answer)
    expect(right).toBe(false)
    expect(feedback.join('')).toMatch(/\S/)
  })
})
