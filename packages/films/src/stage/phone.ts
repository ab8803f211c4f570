import type { SceneOf } from '../storyboard.ts'
import type { SceneTimes, Span } from '../timeline.ts'
import { lineAt, plays, SPRING, type Move } from './motion.ts'
import { picture } from './pictures.ts'
import { escape, marked } from './text.ts'

type Screen = SceneOf<'phone'>['screens'][number]
type Row = Screen['rows'][number]

/** A phone being used: one screen a sentence, the finger touches, the screen answers. */
export function phone(scene: SceneOf<'phone'>, at: SceneTimes): string {
  const screens = scene.screens.map((screen, index) =>
    screenOf(screen, lineAt(at.lines, index), scene.screens[index - 1]),
  )
  return `<div class="phone">
    <h1 ${plays({ name: 'fall', at: at.start + 0.2 })}><span>${marked(scene.words, at.start + 0.7)}</span></h1>
    <div class="device" ${plays({ name: 'rise', at: at.start + 0.25, lasts: 0.55 })}>${screens.join('')}</div>
  </div>`
}

function screenOf(screen: Screen, line: Span, previous: Screen | undefined): string {
  const touch = tapAt(line)
  const arrives = line.start - 0.2
  const arrival = screen.sheet ? 'sheet' : previous?.bar === screen.bar ? 'show' : 'from-side'
  const enters: Move[] = previous
    ? [{ name: arrival, at: arrives, lasts: arrival === 'show' ? 0.2 : 0.4 }]
    : []
  const veil = screen.sheet
    ? `<div class="veil" ${plays({ name: 'show', at: arrives, lasts: 0.3 })}></div>`
    : ''
  const rows = screen.rows.map((row, number) => rowOf(row, line, screen.tap === number ? touch : undefined))
  const button = screen.button
    ? `<div class="button" ${screen.tap === 'button' ? plays({ name: 'press', at: touch, lasts: 0.3 }) : ''}>${escape(screen.button)}${screen.tap === 'button' ? finger(touch) : ''}</div>`
    : ''
  const toast = screen.toast
    ? `<div class="toast" ${plays({ name: 'show', at: touch + 0.35, lasts: 0.25 })}><div ${plays({ name: 'pop', at: touch + 0.4, ease: SPRING })}>${picture(screen.toast.icon)}<b>${escape(screen.toast.text)}</b></div></div>`
    : ''
  return `${veil}<div class="screen${screen.sheet ? ' sheet' : ''}" ${plays(...enters)}>
    <header>${screen.sheet ? '' : picture('lucide:arrow-left')}<b>${escape(screen.bar)}</b></header>
    <div class="rows">${rows.join('')}</div>${button}${toast}</div>`
}

/** The finger lands when the sentence has said enough: two thirds through. */
function tapAt(line: Span): number {
  return line.start + Math.max(0.7, (line.end - line.start) * 0.66)
}

function rowOf(row: Row, line: Span, touch: number | undefined): string {
  const comes = row.comes ? plays({ name: 'pop', at: line.start + 0.5, ease: SPRING }) : ''
  const steps = `steps(${Math.max(6, Math.round(row.text.length * 0.8))})`
  const typed = row.typed
    ? plays({
        name: 'type',
        at: line.start + 0.2,
        lasts: Math.max(0.8, (line.end - line.start) * 0.7),
        ease: steps,
      })
    : ''
  const head = row.icon
    ? `<span class="head">${picture(row.icon)}</span>`
    : row.badge
      ? `<span class="badge ${row.badge.tone}">${escape(row.badge.text)}</span>`
      : ''
  const chosen = touch === undefined ? '' : `<u ${plays({ name: 'show', at: touch, lasts: 0.12 })}></u>`
  return `<div class="row ${row.tone ? `toned ${row.tone}` : ''}" ${comes}>${chosen}${head}<p>${row.label ? `<small>${escape(row.label)}</small>` : ''}<span ${typed}>${escape(row.text)}</span>${row.detail ? `<em>${escape(row.detail)}</em>` : ''}</p>${touch === undefined ? '' : finger(touch)}</div>`
}

function finger(touch: number): string {
  return `<span class="finger"><i ${plays({ name: 'ripple', at: touch, lasts: 0.5 })}></i><b ${plays({ name: 'tap', at: touch - 0.6, lasts: 0.9 })}>${picture('fluent-emoji-flat:backhand-index-pointing-up-medium')}</b></span>`
}

export const phoneCss = `
.phone h1 { position: absolute; inset: 54px 36px auto; font-size: 46px; min-height: 100px; display: grid; align-items: center; align-content: center }
.phone .device { position: absolute; left: 46px; top: 188px; width: 448px; height: 622px; border: 11px solid var(--ink);
  border-radius: 52px; background: var(--paper); overflow: hidden }
.phone .screen { position: absolute; inset: 0; isolation: isolate; background: var(--paper); display: flex; flex-direction: column; padding: 0 16px 18px }
.phone .screen.sheet { inset-block-start: auto; background: #fff; border-radius: 36px 36px 0 0; padding-top: 6px }
.phone .veil { position: absolute; inset: 0; background: #1b1b3a88 }
.phone header { display: flex; gap: 12px; align-items: center; min-height: 72px; font: 700 31px Bricolage; padding-inline: 6px }
.phone header .picture { width: 32px; height: 32px }
.phone .rows { display: grid; gap: 10px; align-content: start; flex: 1 }
.phone .row { position: relative; display: flex; gap: 14px; align-items: center; background: #fff; border: 3px solid var(--line);
  border-radius: 20px; padding: 11px 14px; min-height: 78px }
.phone .row u { position: absolute; inset: -3px; border-radius: 20px; border: 5px solid var(--main); background: var(--light) }
.phone .row > :not(u, .finger) { position: relative }
.phone .row p { font-size: 28px; line-height: 1.16; font-weight: 560 }
.phone .row p span { display: inline-block }
.phone .row small, .phone .row em { display: block; font: 500 28px/1.16 Atkinson; color: var(--soft) }
.phone .toned { background: var(--tone-light); border-color: var(--tone) }
.phone .head .picture { display: block; width: 46px; height: 46px }
.phone .badge { flex: none; width: 58px; height: 58px; border-radius: 13px; display: grid; place-items: center; background: var(--tone);
  color: #fff; font: 800 22px Atkinson }
.phone .button { position: relative; margin-top: 14px; min-height: 76px; border-radius: 22px; background: var(--ink); color: #fff; font: 700 31px Atkinson;
  display: grid; place-items: center }
.phone .finger { position: absolute; right: 30px; top: 46%; width: 86px; height: 86px; z-index: 9 }
.phone .row:has(.finger) { z-index: 5 }
.phone .finger b { position: absolute; inset: 0 }
.phone .finger .picture { width: 86px; height: 86px; filter: drop-shadow(0 3px 5px #0004) }
.phone .finger i { position: absolute; left: -22px; top: -48px; width: 100px; height: 100px; border-radius: 50%; background: var(--main) }
.phone .toast { position: absolute; inset: 0; background: #fffaf2f2; display: grid; place-items: center; z-index: 20 }
.phone .toast div { display: grid; justify-items: center; gap: 22px; font: 750 44px Bricolage }
.phone .toast .picture { width: 150px; height: 150px }
`
