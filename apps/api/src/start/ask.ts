import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'

/** Asks a question in the terminal; `hidden` shows nothing of the answer. */
export function ask(question: string, hidden = false): Promise<string> {
  const output = new Writable({
    write(chunk, _encoding, done) {
      if (!hidden) process.stdout.write(chunk as Buffer)
      done()
    },
  })
  const lines = createInterface({ input: process.stdin, output, terminal: process.stdin.isTTY })
  process.stdout.write(question)
  return new Promise((resolve, reject) => {
    lines.once('close', () => reject(new Error('Rien n’a été répondu.')))
    lines.once('line', (answer) => {
      resolve(answer)
      lines.removeAllListeners('close')
      lines.close()
      if (hidden) process.stdout.write('\n')
    })
  })
}

/** The first line of what was piped in. */
export async function firstLine(): Promise<string> {
  let text = ''
  for await (const chunk of process.stdin) text += String(chunk)
  return text.split(/\r?\n/)[0] ?? ''
}
