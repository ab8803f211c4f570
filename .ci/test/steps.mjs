import { spawn } from 'node:child_process'
import { delimiter, join } from 'node:path'
import { buildWhenNeeded } from '../start/build.mjs'
import { installWhenNeeded, ROOT } from '../start/install.mjs'
import { provideTools } from './tools.mjs'
import { runVitest } from './vitest.mjs'

/** Every step, in order; the quick ones need neither a browser nor a build. */
const STEPS = [
  {
    title: 'format (prettier)',
    quick: true,
    run: () => command('prettier', ['--check', '--log-level=warn', '.']),
  },
  {
    title: 'words (paraglide)',
    quick: true,
    run: () => command('npm', ['run', '--silent', 'prepare:words']),
  },
  { title: 'lint (eslint)', quick: true, run: () => command('eslint', ['--max-warnings=0', '.']) },
  { title: 'types (vue-tsc)', quick: true, run: () => command('vue-tsc', ['--noEmit']) },
  {
    title: 'types of domain (no DOM, no Node)',
    quick: true,
    run: () => command('tsc', ['--noEmit', '-p', '.ci/tsconfig.domain.json']),
  },
  { title: 'unused (knip)', quick: true, run: () => command('knip', ['--no-progress']) },
  { title: 'unit and API (vitest)', quick: true, run: () => vitest('unit') },
  { title: 'content (vitest)', quick: false, run: () => vitest('content') },
  { title: 'PostgreSQL (vitest)', quick: false, run: () => vitest('postgres') },
  { title: 'components (vitest, Chromium)', quick: false, run: () => vitest('browser') },
  { title: 'build', quick: false, run: () => asStep(buildWhenNeeded) },
  { title: 'journeys (vitest, Chromium)', quick: false, run: () => vitest('journeys') },
]

/**
 * Installs what is missing, runs the steps, prints what each gave and, last of all, `N passed, N failed`.
 * @param {{ quick: boolean }} options
 * @returns {Promise<number>} the exit code: 0 when nothing failed
 */
export async function runSteps({ quick }) {
  const results = []
  const say = async (title, run) => {
    console.log(`\n── ${title}`)
    const began = Date.now()
    const counts = await run()
    results.push({ title, seconds: (Date.now() - began) / 1000, ...counts })
    return counts.failed === 0
  }
  const ready =
    (await say('install', () => asStep(installWhenNeeded))) &&
    (quick || (await say('tools', () => asStep(provideTools))))
  if (ready) {
    process.env.PATH = join(ROOT, 'node_modules', '.bin') + delimiter + process.env.PATH
    for (const { title, run } of STEPS.filter((step) => step.quick || !quick)) await say(title, run)
  }
  return report(results)
}

function report(results) {
  console.log()
  for (const { title, seconds, passed, failed } of results) {
    const figures = `${passed} passed${failed > 0 ? `, ${failed} failed` : ''}`
    console.log(
      `${failed > 0 ? '✗' : '✓'} ${title.padEnd(36)} ${seconds.toFixed(1).padStart(6)} s   ${figures}`,
    )
  }
  const total = (field) => results.reduce((sum, result) => sum + result[field], 0)
  console.log(`\n${total('passed')} passed, ${total('failed')} failed`)
  return total('failed') > 0 ? 1 : 0
}

/** A command counts as one. */
async function command(name, args) {
  return one((await run(name, args)) === 0)
}

/** A function counts as one; what it throws is shown. */
async function asStep(work) {
  try {
    await work()
    return one(true)
  } catch (error) {
    console.error(error)
    return one(false)
  }
}

function vitest(project) {
  return runVitest(project, run)
}

function one(ok) {
  return ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

function run(name, args) {
  return new Promise((resolve) => {
    const child = spawn(name, args, {
      cwd: ROOT,
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: process.platform === 'win32',
    })
    child.on('error', (error) => {
      console.error(error.message)
      resolve(1)
    })
    child.on('close', (code) => resolve(code ?? 1))
  })
}
