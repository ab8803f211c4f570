import type { SceneOf } from '../storyboard.ts'
import type { SceneTimes } from '../timeline.ts'
import { lineAt, plays, SPRING } from './motion.ts'
import { escape, marked } from './text.ts'

/** To you: the module's colour, the keyhole of its door, a question that opens the exercise. */
export function question(scene: SceneOf<'question'>, at: SceneTimes): string {
  const first = lineAt(at.lines, 0)
  const last = lineAt(at.lines, at.lines.length - 1)
  const choices = scene.choices.map(
    (choice, index) => `<li ${plays({ name: 'rise', at: last.start + index * 0.45 })}>${escape(choice)}</li>`,
  )
  return `<div class="question">
    <svg class="keyhole" viewBox="0 0 100 150" ${plays({ name: 'pop', at: at.start + 0.3, lasts: 0.6 })}><circle cx="50" cy="46" r="40"/><path d="M32 70h36l16 76H16Z"/></svg>
    <h1 ${plays({ name: 'rise', at: first.start - 0.15, ease: SPRING })}>${marked(scene.words, first.start + 0.5)}</h1>
    <ul>${choices.join('')}</ul>
  </div>`
}

export const questionCss = `
.question { position: absolute; inset: 0; background: var(--main); color: var(--on-main); display: flex; flex-direction: column; justify-content: center; gap: 34px; padding: 60px 44px 160px }
.question .keyhole { width: 104px; height: 156px; fill: currentColor; opacity: .92 }
.question h1 { font-size: 64px; line-height: 1.02 }
.question mark { background-image: linear-gradient(var(--marker-on-main), var(--marker-on-main)) }
.question ul { list-style: none; margin: 0; padding: 0; display: grid; gap: 14px; justify-items: start }
.question li { background: var(--paper); color: var(--ink); border-radius: 22px; padding: 15px 26px; font: 650 33px/1.15 Atkinson }
`
