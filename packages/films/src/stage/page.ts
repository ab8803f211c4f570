import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Scene, Storyboard } from '../storyboard.ts'
import type { SceneTimes, Timeline } from '../timeline.ts'
import { beforeAfter, beforeAfterCss } from './before-after.ts'
import { list, listCss } from './list.ts'
import { motionCss, plays } from './motion.ts'
import { phone, phoneCss } from './phone.ts'
import { question, questionCss } from './question.ts'
import { speak, speakCss } from './speak.ts'
import { zoom, zoomCss } from './zoom.ts'

export const WIDTH = 540
export const HEIGHT = 960

/** Scene kinds, each in its file of this folder. */
export const KINDS = [
  'speak',
  'phone',
  'before-after',
  'list',
  'zoom',
  'question',
] as const satisfies Scene['kind'][]

/** Colours of each module, by the first letter of its lessons: main, on main, light, marker. */
const MODULE_COLOURS: Record<string, { main: string; onMain: string; light: string; marker: string }> = {
  o: { main: '#FFC53D', onMain: '#1B1B3A', light: '#FFF1CC', marker: '#FFD978' },
  f: { main: '#3B6BFF', onMain: '#FFFFFF', light: '#E3EAFF', marker: '#B9CBFF' },
  e: { main: '#16A06A', onMain: '#FFFFFF', light: '#D8F3E6', marker: '#A5E3C6' },
  c: { main: '#F0563F', onMain: '#FFFFFF', light: '#FFE3DC', marker: '#FFC0B3' },
  n: { main: '#7B4DE0', onMain: '#FFFFFF', light: '#ECE4FF', marker: '#CDB8FF' },
  t: { main: '#C9922B', onMain: '#1B1B3A', light: '#F8EBCF', marker: '#EFD196' },
}

/**
 * The film as one page, 540 × 960, on which `seek(seconds)` shows any moment
 * and `spans()` tells when something moves: `[from, to]` in seconds.
 */
export function stagePage(storyboard: Storyboard, timeline: Timeline): string {
  const colours = MODULE_COLOURS[storyboard.id.charAt(0)]
  if (!colours) throw new Error(`no module begins with ${storyboard.id}`)
  const scenes = storyboard.scenes.map((scene, index) => {
    const at = timeline.scenes[index]
    if (!at) throw new Error(`the timeline lacks scene ${index}`)
    const enters = index === 0 ? '' : plays({ name: 'curtain', at: at.start - 0.15, lasts: 0.5 })
    return `<section class="${index % 2 ? 'odd' : 'even'}" ${enters}>${render(scene, at)}</section>`
  })
  return `<!doctype html><html lang="fr"><meta charset="utf-8"><title>${storyboard.id}</title>
<style>${fontsCss()}
:root { --main: ${colours.main}; --on-main: ${colours.onMain}; --light: ${colours.light}; --marker: ${colours.marker}; --marker-on-main: ${colours.onMain}30 }
${baseCss}${motionCss}${speakCss}${phoneCss}${beforeAfterCss}${listCss}${zoomCss}${questionCss}</style>
<body>${scenes.join('\n')}
<script>
const moves = document.getAnimations()
for (const move of moves) move.pause()
window.seek = (seconds) => { for (const move of moves) move.currentTime = seconds * 1000 }
window.spans = () => moves.map((move) => {
  const { delay, endTime } = move.effect.getComputedTiming()
  return [delay / 1000, endTime / 1000]
})
</script></body></html>`
}

function render(scene: Scene, at: SceneTimes): string {
  switch (scene.kind) {
    case 'speak':
      return speak(scene, at)
    case 'phone':
      return phone(scene, at)
    case 'before-after':
      return beforeAfter(scene, at)
    case 'list':
      return list(scene, at)
    case 'zoom':
      return zoom(scene, at)
    case 'question':
      return question(scene, at)
  }
}

const require = createRequire(import.meta.url)

function fontsCss(): string {
  const face = (family: string, file: string, extra: string) =>
    `@font-face { font-family: ${family}; font-weight: 200 800; ${extra} src: url(data:font/woff2;base64,${readFileSync(file).toString('base64')}) }`
  return [
    face(
      'Bricolage',
      require.resolve('@fontsource-variable/bricolage-grotesque/files/bricolage-grotesque-latin-standard-normal.woff2'),
      'font-stretch: 75% 100%;',
    ),
    face(
      'Atkinson',
      require.resolve('@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2'),
      '',
    ),
  ].join('\n')
}

const baseCss = `
:root { --paper: #FFFAF2; --ink: #1B1B3A; --soft: #5C5B78; --line: #E9E1D3 }
* { box-sizing: border-box }
body { margin: 0; width: ${WIDTH}px; height: ${HEIGHT}px; overflow: hidden; position: relative; background: var(--paper); color: var(--ink); font: 30px/1.25 Atkinson }
section { position: absolute; inset: 0; overflow: hidden; background: var(--paper) }
section.odd { background: var(--light) }
h1 { margin: 0; font-family: Bricolage; font-weight: 760; letter-spacing: -.015em; line-height: 1.1; text-wrap: balance }
p { margin: 0 }
mark { color: inherit; background: linear-gradient(var(--marker), var(--marker)) 0 90% / 100% 84% no-repeat; border-radius: 8px; padding-inline: 5px; margin-inline: -5px; -webkit-box-decoration-break: clone }
.odd mark { --marker: #fff }
.picture { display: block }
.yellow { --tone: #C68A00; --tone-light: #FFF1CC } .blue { --tone: #3B6BFF; --tone-light: #E3EAFF } .green { --tone: #16A06A; --tone-light: #D8F3E6 }
.red { --tone: #E2442D; --tone-light: #FFE3DC } .violet { --tone: #7B4DE0; --tone-light: #ECE4FF } .gold { --tone: #A9751A; --tone-light: #F8EBCF }
.grey { --tone: #5C5B78; --tone-light: #F0EBE1 }
`
