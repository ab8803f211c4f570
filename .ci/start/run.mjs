import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { constants } from 'node:os'
import { join } from 'node:path'
import { buildWhenNeeded } from './build.mjs'
import { installWhenNeeded, NODE, ROOT } from './install.mjs'
import { Trouble } from './trouble.mjs'

/**
 * Installs, builds, then runs the server until it ends. Arguments (`--lan`) and the environment (`PORT`,
 * `HOST`, `DATA_DIR` …) go to the server as they are.
 * @param {string[]} args
 * @returns {Promise<number>} the exit code
 */
export async function start(args) {
  try {
    await checkPort()
    await installWhenNeeded()
    await buildWhenNeeded()
  } catch (error) {
    if (!(error instanceof Trouble)) throw error
    console.error(`\n${error.message}\n`)
    return 1
  }
  return serve(args)
}

/** Says at once that the port is taken, rather than after two minutes of installing. */
function checkPort() {
  const port = Number(process.env.PORT ?? 3000)
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new Trouble(`PORT=${process.env.PORT} n’est pas un numéro de port : un nombre de 1 à 65535.`)
  }
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', (error) => {
      if (error.code === 'EADDRINUSE') {
        reject(
          new Trouble(`Le port ${port} est déjà pris. Choisissez-en un autre : PORT=${port + 1} npm start`),
        )
      } else if (error.code === 'EACCES') {
        reject(
          new Trouble(`Le port ${port} est réservé au système. Choisissez-en un autre : PORT=3000 npm start`),
        )
      } else resolve(undefined)
    })
    probe.listen(port, process.env.HOST ?? '0.0.0.0', () => probe.close(resolve))
  })
}

function serve(args) {
  const child = spawn(NODE, [join('apps', 'api', 'src', 'server.ts'), ...args], {
    cwd: ROOT,
    stdio: 'inherit',
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    // Ctrl+C in a terminal reaches the server by itself: passing it on would say it twice.
    process.on(signal, () => (signal === 'SIGINT' && process.stdin.isTTY ? undefined : child.kill(signal)))
  }
  return new Promise((resolve) => {
    child.on('error', (error) => {
      console.error(`Le serveur ne démarre pas : ${error.message}`)
      resolve(1)
    })
    child.on('exit', (code, signal) => resolve(code ?? 128 + constants.signals[signal]))
  })
}
