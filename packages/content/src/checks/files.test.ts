import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { LESSONS_FOLDER } from '../node.ts'
import { judgeLessons, readReference } from './check-content.ts'

const SOUND = readFileSync(new URL('n2/lesson.yaml', LESSONS_FOLDER), 'utf8')
const reference = readReference()
const MESSAGE = `message:
      - Bonjour,
      - Voici mon CV en pièce jointe.
      - Je reste disponible pour un rendez-vous.
      - Cordialement`
const cut = 'en deux : mets chaque texte entre guillemets'

/** What is swapped in the file of a sound lesson, and what the author then reads. */
const PLANTED: [name: string, from: string, to: string, told: string | undefined][] = [
  ['nothing in a sound lesson', 'minutes: 4', 'minutes: 4', undefined],
  [
    'a colon outside quotation marks',
    'title: Mettre',
    'title: Un: Mettre',
    'le fichier : ce n’est pas du YAML',
  ],
  ['a field written twice', 'minutes: 4', 'minutes: 4\nminutes: 5', 'le fichier : ce n’est pas du YAML'],
  [
    'a sentence cut at its comma, between brackets',
    MESSAGE,
    'message: [Bonjour., Voici mon CV, en pièce jointe.]',
    `exercice « envoyer » › message : la virgule coupe « Voici mon CV, en pièce jointe. » ${cut}`,
  ],
  [
    'a name after a comma',
    MESSAGE,
    'message: [Bonjour, Madame Exemple.]',
    `la virgule coupe « Bonjour, Madame Exemple. » ${cut}`,
  ],
  ['a figure', MESSAGE, 'message: [Il pèse 1,5 Mo.]', '« Il pèse 1, 5 Mo. »'],
  ['no cut between quotation marks', MESSAGE, 'message: ["Bonjour, voici mon CV.", Merci.]', undefined],
  [
    'a cut between braces',
    '- id: cv\n        text: CV\n        feedback: « CV » tout seul se perd. Dis aussi pour quel poste.',
    '- { id: cv, text: CV, feedback: Tout seul il se perd, dis le poste. }',
    `« cv » : la virgule coupe « Tout seul il se perd, dis le poste. » ${cut}`,
  ],
]

describe('checks of a lesson’s file', () => {
  let folder: string
  beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'lessons-'))))
  afterAll(() => rmSync(folder, { recursive: true }))

  function judge(text: string, film = true): string[] {
    rmSync(join(folder, 'n2'), { recursive: true, force: true })
    mkdirSync(join(folder, 'n2'))
    writeFileSync(join(folder, 'n2', 'lesson.yaml'), text)
    if (film) writeFileSync(join(folder, 'n2', 'storyboard.yaml'), '')
    const [judged] = judgeLessons(reference, pathToFileURL(`${folder}/`))
    return judged!.findings.map(({ path, says }) => `${path} : ${says}`)
  }

  it.each(PLANTED)('tell %s', (_, from, to, told) => {
    expect(SOUND).toContain(from)
    const findings = judge(SOUND.replace(from, to))
    if (told === undefined) expect(findings).toEqual([])
    else expect(findings.join('\n')).toContain(told)
  })

  it('tell a lesson without its film', () => {
    expect(judge(SOUND, false)).toEqual(['le dossier : il manque le film (« storyboard.yaml »)'])
  })
})
