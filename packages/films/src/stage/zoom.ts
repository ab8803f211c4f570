import type { SceneOf } from '../storyboard.ts'
import type { SceneTimes } from '../timeline.ts'
import { lineAt, plays, type Move } from './motion.ts'
import { escape, marked } from './text.ts'

/** A document, and a glass that stops at one line a sentence and says what it means. */
export function zoom(scene: SceneOf<'zoom'>, at: SceneTimes): string {
  const introduction = scene.narration.length - scene.marks.length
  const lines = scene.document.lines.map((line, index) => {
    const label = line.label ? `<small>${escape(line.label)}</small>` : ''
    const marks = scene.marks.flatMap((mark, number) => (mark.line === index ? [number] : []))
    const glows = marks.map((number) => {
      const { start } = lineAt(at.lines, number + introduction)
      return `<u ${plays(...stay('show', start, until(number)))}></u>`
    })
    return `<div class="line">${glows.join('')}<p>${label}<b>${escape(line.text)}</b></p></div>`
  })
  function until(number: number): number {
    return number + 1 < scene.marks.length ? lineAt(at.lines, number + 1 + introduction).start : at.end + 9
  }
  const notes = scene.marks.map((mark, number) => {
    const { start } = lineAt(at.lines, number + introduction)
    return `<div class="note" ${plays(...stay('rise', start, until(number)))}>${escape(mark.note)}</div>`
  })
  return `<div class="zoom">
    <h1 ${plays({ name: 'fall', at: at.start + 0.2 })}><span>${marked(scene.words, at.start + 0.7)}</span></h1>
    <div class="sheet" ${plays({ name: 'rise', at: at.start + 0.25, lasts: 0.55 })}><h2>${escape(scene.document.title)}</h2>${lines.join('')}</div>
    ${notes.join('')}
  </div>`
}

function stay(name: string, from: number, to: number): Move[] {
  return [
    { name, at: from, lasts: 0.35 },
    { name: 'hide', at: to - 0.12, lasts: 0.12 },
  ]
}

export const zoomCss = `
.zoom h1 { position: absolute; inset: 54px 36px auto; font-size: 46px; min-height: 100px; display: grid; align-items: center; align-content: center }
.zoom .sheet { position: absolute; inset: 178px 40px auto; height: 498px; background: #fff; border: 4px solid var(--ink); border-radius: 20px; padding: 16px 18px;
  display: flex; flex-direction: column }
.zoom h2 { font: 750 34px/1.1 Bricolage; margin: 0 0 8px; padding: 4px 10px 14px; border-bottom: 4px solid var(--line) }
.zoom .line { position: relative; flex: 1; display: grid; align-items: center; padding-inline: 10px }
.zoom .line u { position: absolute; inset: 2px -4px; border-radius: 16px; background: var(--light); border: 4px solid var(--main) }
.zoom .line p { position: relative; font-size: 29px; line-height: 1.12; display: flex; justify-content: space-between; gap: 14px; align-items: baseline }
.zoom .line small { font-size: 28px; color: var(--soft) }
.zoom .line b { font-weight: 650 }
.zoom .note { position: absolute; inset: 694px 34px auto; min-height: 114px; border-radius: 28px; background: var(--ink); color: #fff; font: 650 33px/1.15 Atkinson;
  display: grid; align-items: center; padding: 14px 28px }
`
