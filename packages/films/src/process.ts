import { spawn } from 'node:child_process'
import type { Writable } from 'node:stream'

/** What a finished command said. */
export interface Output {
  stdout: Buffer
  stderr: string
}

/** Runs a command to its end; `feed` writes to its standard input. Rejects with the end of its complaint when it fails. */
export async function run(
  command: string,
  args: readonly string[],
  feed?: (input: Writable) => Promise<void>,
): Promise<Output> {
  const child = spawn(command, args, { stdio: [feed ? 'pipe' : 'ignore', 'pipe', 'pipe'] })
  const stdout: Buffer[] = []
  const stderr: Buffer[] = []
  child.stdout?.on('data', (data: Buffer) => stdout.push(data))
  child.stderr?.on('data', (data: Buffer) => stderr.push(data))
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', resolve)
  })
  const fed = feed && child.stdin ? feed(child.stdin) : Promise.resolve()
  const [code] = await Promise.all([ended, fed])
  const complaint = Buffer.concat(stderr).toString()
  if (code !== 0) throw new Error(`${command} failed (${code}): ${complaint.slice(-1500)}`)
  return { stdout: Buffer.concat(stdout), stderr: complaint }
}

/** Whether a command exists on this machine. */
export async function exists(command: string): Promise<boolean> {
  return run('which', [command]).then(
    () => true,
    () => false,
  )
}
