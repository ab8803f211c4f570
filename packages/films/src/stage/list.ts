import type { SceneOf } from '../storyboard.ts'
import type { SceneTimes } from '../timeline.ts'
import { lineAt, plays, SPRING } from './motion.ts'
import { picture } from './pictures.ts'
import { escape, marked } from './text.ts'

/** A list that builds: each item comes with its sentence; sentences said before the items introduce them. */
export function list(scene: SceneOf<'list'>, at: SceneTimes): string {
  const introduction = scene.narration.length - scene.items.length
  const items = scene.items.map((item, index) => {
    const start = lineAt(at.lines, index + introduction).start
    return `<li ${plays({ name: 'rise', at: start - 0.1 })}><span ${plays({ name: 'pop', at: start + 0.1, ease: SPRING })}>${picture(item.icon)}</span><b>${escape(item.text)}</b></li>`
  })
  return `<div class="list">
    <h1 ${plays({ name: 'fall', at: at.start + 0.2 })}><span>${marked(scene.words, at.start + 0.7)}</span></h1>
    <ul class="of-${items.length}">${items.join('')}</ul>
  </div>`
}

export const listCss = `
.list h1 { position: absolute; inset: 60px 36px auto; font-size: 50px; min-height: 110px; display: grid; align-items: center; align-content: center }
.list ul { position: absolute; inset: 200px 34px 150px; display: grid; gap: 20px; align-content: center; list-style: none; padding: 0; margin: 0 }
.list li { display: flex; gap: 24px; align-items: center; min-height: 132px; background: #fff; border: 4px solid var(--ink); border-radius: 32px; padding: 14px 24px 14px 18px }
.list .of-2 li, .list .of-3 li { min-height: 168px }
.list li span { flex: none; width: 104px; height: 104px; border-radius: 28px; background: var(--light); display: grid; place-items: center }
.list li .picture { width: 68px; height: 68px }
.list li b { font: 650 35px/1.14 Atkinson }
`
