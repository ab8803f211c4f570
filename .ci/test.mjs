// `npm test`: everything, one step after the other, all of them run even when one fails.
// `--quick` (`npm run check`) keeps to what needs neither a browser nor a build.
// Plain JavaScript, without dependencies: it runs before anything is installed.
const { runSteps } = await import('./test/steps.mjs')
process.exitCode = await runSteps({ quick: process.argv.includes('--quick') })
