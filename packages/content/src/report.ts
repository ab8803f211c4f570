import type { ExerciseKindName } from '@trousseau/domain'
import { checkReference, judgeLessons, readReference } from './checks/check-content.ts'
import { factsToVerify } from './checks/facts.ts'
import { LIMITS, lessonReadability } from './checks/readability.ts'

// `report.ts n1 n3` looks at those lessons only; `--json` is for machines.
const asked = process.argv.slice(2).filter((argument) => !argument.startsWith('--'))
const reference = readReference()
const judged = judgeLessons(reference).filter(({ folder }) => asked.length === 0 || asked.includes(folder))
const findings = [...checkReference(reference), ...judged.flatMap((lesson) => lesson.findings)]
const today = new Date().toISOString().slice(0, 10)
const old = factsToVerify(
  judged.flatMap(({ lesson }) => lesson ?? []),
  today,
)

const kinds: Partial<Record<ExerciseKindName, number>> = {}
const lessons = judged.map(({ folder, lesson, film, findings }) => {
  for (const { kind } of lesson?.exercises ?? []) kinds[kind] = (kinds[kind] ?? 0) + 1
  return {
    id: folder,
    title: lesson?.title,
    film,
    exercises: lesson?.exercises.map(({ kind }) => kind),
    readability: lesson && lessonReadability(lesson),
    findings: findings.length,
  }
})

if (process.argv.includes('--json')) {
  console.log(JSON.stringify({ lessons, kinds, factsToVerify: old, findings }, null, 2))
} else {
  const figure = (value: number) => value.toFixed(1).replace('.', ',').padStart(6)
  console.log(`${lessons.length} leçons · ${Object.keys(reference.glossary).length} mots au glossaire\n`)
  console.log(
    `leçon  mots/phrase ≤ ${LIMITS.wordsPerSentence}   LIX ≤ ${LIMITS.lix}   Kandel-Moles ≥ ${LIMITS.kandelMoles}   film   titre`,
  )
  for (const { id, title, film, readability } of lessons) {
    const measures = readability
      ? `${figure(readability.wordsPerSentence)}${figure(readability.lix).padStart(18)}${figure(readability.kandelMoles).padStart(16)}`
      : '     à corriger d’abord'.padEnd(40)
    console.log(`${id.padEnd(8)}${measures}${(film ? 'oui' : 'non').padStart(17)}   ${title ?? ''}`)
  }
  console.log('\nExercices par genre')
  for (const [kind, count] of Object.entries(kinds).sort(([, a], [, b]) => b - a))
    console.log(`${String(count).padStart(4)}  ${kind}`)
  console.log(`\nFaits à revérifier (plus d’un an) : ${old.length || 'aucun'}`)
  for (const { lesson, says, verifiedOn, source } of old)
    console.log(`  ${lesson}  ${says} (vu le ${verifiedOn} : ${source})`)
  console.log(`\nÀ corriger : ${findings.length || 'rien'}`)
  for (const { where, path, says } of findings) console.log(`  ${where}  ${path} : ${says}`)
}
process.exitCode = findings.length > 0 ? 1 : 0
