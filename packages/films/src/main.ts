import { existsSync, readdirSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { renderFilm } from './film.ts'
import {
  LESSONS,
  readManifest,
  recordFilm,
  storyboardFile,
  storyboardHash,
  workshopHash,
} from './manifest.ts'
import { openBrowser } from './projector.ts'
import { contactSheet } from './sheet.ts'
import { KINDS } from './stage/page.ts'
import { readStoryboard, sentencesOf } from './storyboard.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { sheet: { type: 'string' }, every: { type: 'boolean', default: false } },
})

const all = readdirSync(LESSONS)
  .filter((id) => existsSync(storyboardFile(id)))
  .sort()
const unknown = positionals.filter((id) => !all.includes(id))
if (unknown.length > 0) {
  console.error(`Pas de storyboard pour : ${unknown.join(', ')}. Connus : ${all.join(', ')}`)
  process.exit(1)
}
const storyboards = (positionals.length > 0 ? positionals : all).map((id) =>
  readStoryboard(storyboardFile(id)),
)
const browser = await openBrowser()
try {
  if (values.sheet) {
    await contactSheet(browser, storyboards, values.sheet, values.every)
    console.log(`${values.sheet} : ${storyboards.length} film(s)`)
  } else {
    for (const [index, storyboard] of storyboards.entries()) {
      const label = `${storyboard.id} (${index + 1}/${storyboards.length})`
      const made = {
        storyboardHash: await storyboardHash(storyboard.id, sentencesOf(storyboard).length),
        workshopHash: await workshopHash(new Set(storyboard.scenes.map((scene) => scene.kind)), KINDS),
      }
      const known = readManifest()[storyboard.id]
      if (known?.storyboardHash === made.storyboardHash && known.workshopHash === made.workshopHash) {
        console.log(`${label} déjà à jour`)
        continue
      }
      const began = Date.now()
      const facts = await renderFilm(browser, storyboard, (share) => {
        if (process.stdout.isTTY) process.stdout.write(`\r${label} ${Math.round(share * 100)} % des images`)
      })
      recordFilm(storyboard.id, { ...facts, ...made })
      const kilobytes = (bytes: number) => `${Math.round(bytes / 1000)} ko`
      console.log(
        `\r${label} ${facts.seconds.toFixed(1)} s · webm ${kilobytes(facts.webm.bytes)} · mp4 ${kilobytes(facts.mp4.bytes)} · affiche ${kilobytes(facts.poster.bytes)} · voix ${facts.voice} · rendu en ${Math.round((Date.now() - began) / 1000)} s`,
      )
    }
  }
} finally {
  await browser.close()
}
