/** `npm run bench -- NAME [options]`: one question a file of this folder, one JSON line a figure. */
import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const NOT_A_QUESTION = /^(main|sim.*)\.ts$|\.test\.ts$/

const name = process.argv[2] ?? ''
const questions = readdirSync(new URL('.', import.meta.url))
  .filter((file) => file.endsWith('.ts') && !NOT_A_QUESTION.test(file))
  .map((file) => file.slice(0, -3))

if (!questions.includes(name)) {
  console.error(`npm run bench -- ${questions.join(' | ')}`)
  process.exit(2)
}
const file = fileURLToPath(new URL(`${name}.ts`, import.meta.url))
// The question reads its own options.
process.argv.splice(2, 1)
await import(file)
