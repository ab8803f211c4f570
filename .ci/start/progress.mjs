import { spawn } from 'node:child_process'
import { troubleFrom } from './trouble.mjs'

const TTY_EVERY_MS = 250
const LOG_EVERY_MS = 5000

/**
 * Runs a command out of sight while a line says what is going on and for how long.
 * Throws a `Trouble` in French when it fails.
 * @param {string} title what the line says
 * @param {string} doing the same as a noun, for an error: « L’installation »
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd: string, env?: NodeJS.ProcessEnv, detail?: () => string, shell?: boolean }} options
 *   `detail` adds to the line, such as « 120 paquets »
 */
export async function runWithProgress(title, doing, command, args, options) {
  const began = Date.now()
  const line = () => {
    const detail = options.detail?.()
    return `  ${title}${detail ? ` · ${detail}` : ''} · ${Math.round((Date.now() - began) / 1000)} s`
  }
  const tty = process.stdout.isTTY === true
  if (!tty) console.log(`  ${title}…`)
  const timer = setInterval(
    () => process.stdout.write(tty ? `\r\x1b[K${line()}` : `${line()}\n`),
    tty ? TTY_EVERY_MS : LOG_EVERY_MS,
  )
  try {
    const { code, output } = await run(command, args, options)
    if (code !== 0) throw troubleFrom(doing, output)
  } finally {
    clearInterval(timer)
    if (tty) process.stdout.write('\r\x1b[K')
  }
  console.log(`${line()} ✓`)
}

function run(command, args, { cwd, env, shell }) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, env, shell, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    const keep = (chunk) => (output += chunk)
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    child.on('error', (error) => resolve({ code: 1, output: `${output}\n${error.message}` }))
    child.on('close', (code) => resolve({ code: code ?? 1, output }))
  })
}
