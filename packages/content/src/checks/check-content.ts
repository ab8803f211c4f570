import { existsSync, readdirSync, readFileSync } from 'node:fs'
import type { Lesson } from '@trousseau/domain'
import { parse, parseDocument } from 'yaml'
import { LESSONS_FOLDER } from '../node.ts'
import { cutAtCommas } from './commas.ts'
import type { Finding } from './finding.ts'
import { checkGlossary, type Glossary } from './glossary.ts'
import { checkPictures, readPictures } from './pictures.ts'
import { checkReadability } from './readability.ts'
import { checkShape } from './schema.ts'
import { checkStructure } from './structure.ts'
import { checkTypography } from './typography.ts'
import { checkJargon, checkVocabulary, type Jargon } from './vocabulary.ts'

/** What lessons are judged against. */
export interface Reference {
  glossary: Glossary
  jargon: Jargon
  pictures: ReadonlySet<string>
}

/** Reads the glossary, the jargon list and the names of pictures. */
export function readReference(): Reference {
  const read = (name: string) => parse(readFileSync(new URL(name, LESSONS_FOLDER), 'utf8')) as unknown
  return {
    glossary: read('../glossary.yaml') as Glossary,
    jargon: read('../jargon.yaml') as Jargon,
    pictures: readPictures(),
  }
}

/** Judges a lesson: its shape first, and the rest once the shape holds. */
export function checkLesson(where: string, data: unknown, reference: Reference): Finding[] {
  const { lesson, findings } = checkShape(where, data)
  if (!lesson) return findings
  return [
    ...checkStructure(where, lesson),
    ...checkVocabulary(where, lesson, reference.glossary, reference.jargon),
    ...checkPictures(where, lesson, reference.pictures),
    ...checkTypography(where, lesson),
    ...checkReadability(where, lesson),
  ]
}

/** Judges what all lessons share. */
export function checkReference({ glossary, jargon, pictures }: Reference): Finding[] {
  return [...checkGlossary(glossary, pictures), ...checkJargon(jargon, glossary)]
}

/** A lesson's folder as found: its data, or why it isn't YAML; `lesson` when its shape holds. */
export interface JudgedLesson {
  folder: string
  lesson?: Lesson
  film: boolean
  findings: Finding[]
}

/** Reads and judges every lesson of a folder. A broken file is a finding, never an exception. */
export function judgeLessons(reference: Reference, folder: URL = LESSONS_FOLDER): JudgedLesson[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(new URL(`${entry.name}/lesson.yaml`, folder)))
    .map(({ name }) =>
      judgeFile(name, readFileSync(new URL(`${name}/lesson.yaml`, folder), 'utf8'), reference, {
        film: existsSync(new URL(`${name}/storyboard.yaml`, folder)),
      }),
    )
    .sort((a, b) => a.folder.localeCompare(b.folder, 'fr', { numeric: true }))
}

function judgeFile(
  folder: string,
  text: string,
  reference: Reference,
  { film }: { film: boolean },
): JudgedLesson {
  const document = parseDocument(text)
  const [error] = document.errors
  if (error) {
    const says = `ce n’est pas du YAML : ${error.message.split('\n')[0]} Un texte avec « : » ou « # » se met entre guillemets.`
    return { folder, film, findings: [{ where: folder, path: 'le fichier', says }] }
  }
  const data: unknown = document.toJS()
  const { lesson } = checkShape(folder, data)
  const findings = [...cutAtCommas(folder, document), ...checkLesson(folder, data, reference)]
  if (!film)
    findings.push({ where: folder, path: 'le dossier', says: 'il manque le film (« storyboard.yaml »)' })
  return { folder, film, findings, ...(lesson && { lesson }) }
}
