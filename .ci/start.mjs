// `npm start`: installs and builds what changed since the last time, then serves everything on one port.
// Plain JavaScript, without dependencies: it runs before anything is installed.
const OLDEST_NODE = 20

if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE) {
  console.error(
    'Trousseau demande Node ' +
      OLDEST_NODE +
      ' ou plus récent ; vous avez Node ' +
      process.versions.node +
      '.\n' +
      'Installez une version récente depuis https://nodejs.org puis recommencez.',
  )
  process.exit(1)
}

const { start } = await import('./start/run.mjs')
process.exitCode = await start(process.argv.slice(2))
