import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * Runs one project of vitest.config.ts and counts its tests.
 * @param {string} project
 * @param {(command: string, args: string[]) => Promise<number>} run runs a command, gives its exit code
 * @returns {Promise<{ passed: number, failed: number }>}
 */
export async function runVitest(project, run) {
  const folder = mkdtempSync(join(tmpdir(), 'trousseau-vitest-'))
  const file = join(folder, 'report.json')
  try {
    const code = await run('vitest', [
      'run',
      `--project=${project}`,
      '--passWithNoTests',
      '--reporter=dot',
      '--reporter=json',
      `--outputFile.json=${file}`,
    ])
    return count(code, existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * Reads vitest's report. A file that could not be loaded, a crash and an error outside any test count as
 * one failure each, so that nothing red is ever counted as green.
 */
export function count(code, report) {
  const passed = report?.numPassedTests ?? 0
  const tests = report?.numFailedTests ?? 0
  const unloaded = (report?.testResults ?? []).filter(
    (file) => file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed'),
  ).length
  const failed = tests + unloaded
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed }
}
