import type { SceneOf } from '../storyboard.ts'
import type { SceneTimes } from '../timeline.ts'
import { portrait } from './cast.ts'
import { lineAt, plays, SPRING } from './motion.ts'
import { picture } from './pictures.ts'
import { marked } from './text.ts'

/** Someone in the module's doorway says a thing. */
export function speak(scene: SceneOf<'speak'>, at: SceneTimes): string {
  const first = lineAt(at.lines, 0)
  const faces = scene.faces.map((face, index) => {
    const turns = [
      ...(index > 0 ? [{ name: 'show', at: lineAt(at.lines, index).start, lasts: 0.08 }] : []),
      ...(index < scene.faces.length - 1
        ? [{ name: 'hide', at: lineAt(at.lines, index + 1).start + 0.08, lasts: 0.05 }]
        : []),
    ]
    return `<div class="face" ${plays(...turns)}>${portrait(scene.who, face)}</div>`
  })
  const nods = at.lines
    .slice(0, 2)
    .map((line) => ({ name: 'nod', at: line.start + 0.1, lasts: 0.7, ease: 'ease-in-out' }))
  const object = scene.object
    ? `<div class="disc" ${plays({ name: 'pop', at: lineAt(at.lines, 1).start + 0.2, ease: SPRING })}>${picture(scene.object)}</div>`
    : ''
  return `<div class="speak">
    <div class="bubble" ${plays({ name: 'pop', at: first.start - 0.15, ease: SPRING })}><h1>${marked(scene.words, first.start + 0.5)}</h1><i></i></div>
    <div class="door" ${plays({ name: 'rise', at: at.start + 0.15, lasts: 0.5 })}><div class="person" ${plays(...nods)}>${faces.join('')}</div></div>
    ${object}
  </div>`
}

export const speakCss = `
.speak .bubble { position: absolute; inset: 66px 34px auto; min-height: 190px; display: grid; align-items: center;
  background: #fff; border: 4px solid var(--ink); border-radius: 36px; padding: 24px 28px 28px; transform-origin: 62% 100% }
.speak .bubble i { position: absolute; left: 322px; bottom: -27px; width: 46px; height: 46px; background: #fff;
  border: solid var(--ink); border-width: 0 4px 4px 0; transform: skewX(24deg) rotate(45deg); border-radius: 0 0 8px }
.speak h1 { font-size: 50px }
.speak .door { position: absolute; left: 50px; top: 346px; width: 440px; height: 464px; border-radius: 220px 220px 34px 34px;
  background: var(--main); overflow: hidden }
.speak .person { position: absolute; left: 8px; bottom: -8px; width: 424px; height: 424px; transform-origin: 50% 100% }
.speak .face { position: absolute; inset: 0 }
.speak .face svg { width: 100%; height: 100% }
.speak .disc { position: absolute; right: 26px; top: 640px; width: 158px; height: 158px; border-radius: 50%; background: #fff;
  border: 4px solid var(--ink); display: grid; place-items: center }
.speak .disc .picture { width: 96px; height: 96px }
`
