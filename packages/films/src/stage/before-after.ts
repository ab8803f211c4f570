import type { SceneOf } from '../storyboard.ts'
import type { SceneTimes } from '../timeline.ts'
import { lineAt, plays, SPRING } from './motion.ts'
import { picture } from './pictures.ts'
import { escape, marked } from './text.ts'

type Card = SceneOf<'before-after'>['before']

/** What doesn't work, then what does: the second card comes with the second sentence. */
export function beforeAfter(scene: SceneOf<'before-after'>, at: SceneTimes): string {
  const before = lineAt(at.lines, 0)
  const after = lineAt(at.lines, 1)
  const cross = `<span class="sign no" ${plays({ name: 'pop', at: before.end - 0.5, ease: SPRING })}>${picture('lucide:x')}</span>`
  const check = `<span class="sign yes" ${plays({ name: 'pop', at: after.end - 0.6, ease: SPRING })}>${picture('lucide:check')}</span>`
  return `<div class="before-after">
    <h1 ${plays({ name: 'fall', at: at.start + 0.2 })}><span>${marked(scene.words, at.start + 0.7)}</span></h1>
    <div class="cards">
      <div ${plays({ name: 'rise', at: before.start - 0.1 })}><div class="card before" ${plays({ name: 'dim', at: after.start, lasts: 0.4 })}>${inside(scene.before)}</div>${cross}</div>
      <div ${plays({ name: 'rise', at: after.start })}><div class="card after">${inside(scene.after)}</div>${check}</div>
    </div>
  </div>`
}

function inside(card: Card): string {
  return `${card.icon ? picture(card.icon) : ''}<p>${card.lines.map((line) => `<span>${escape(line)}</span>`).join('')}</p>`
}

export const beforeAfterCss = `
.before-after h1 { position: absolute; inset: 60px 36px auto; font-size: 48px; min-height: 110px; display: grid; align-items: center; align-content: center }
.before-after .cards { position: absolute; inset: 206px 34px 150px; display: grid; gap: 34px; align-content: center }
.before-after .cards > div { position: relative }
.before-after .card { min-height: 226px; border-radius: 34px; border: 4px solid var(--ink); background: #fff; padding: 28px 30px; display: flex;
  gap: 24px; align-items: center }
.before-after .after { background: var(--light); border-color: var(--ink) }
.odd .before-after .after { background: #fff }
.before-after .card .picture { width: 92px; height: 92px; flex: none }
.before-after .card p { display: grid; gap: 8px; font: 600 34px/1.2 Atkinson }
.before-after .sign { position: absolute; right: -14px; top: -26px; width: 76px; height: 76px; border-radius: 50%; display: grid; place-items: center;
  color: #fff; border: 4px solid var(--ink) }
.before-after .sign .picture { width: 46px; height: 46px }
.before-after .no { background: #F0563F }
.before-after .yes { background: #16A06A }
`
