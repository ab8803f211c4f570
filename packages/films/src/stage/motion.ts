import type { Span } from '../timeline.ts'

/** A move of the stage: a `@keyframes` name of ours, when it starts and how long it lasts, in seconds. */
export interface Move {
  name: string
  at: number
  lasts?: number
  ease?: string
}

const SOFT = 'cubic-bezier(.2,.8,.2,1)'
/** Goes a little too far and comes back: for what pops in. */
export const SPRING = 'cubic-bezier(.3,1.5,.5,1)'

/** The attribute that plays these moves on the film's clock. */
export function plays(...moves: Move[]): string {
  const list = moves.map(
    ({ name, at, lasts = 0.45, ease = SOFT }) =>
      `${name} ${lasts.toFixed(3)}s ${ease} ${at.toFixed(3)}s both`,
  )
  return `style="animation:${list.join(',')}"`
}

/** The line with this number, or the last one: pictures may be fewer than sentences, never more. */
export function lineAt(lines: readonly Span[], index: number): Span {
  const line = lines[Math.min(index, lines.length - 1)]
  if (!line) throw new Error('a scene has at least one line')
  return line
}

export const motionCss = `
@keyframes rise { from { opacity: 0; transform: translateY(34px) } }
@keyframes fall { from { opacity: 0; transform: translateY(-26px) } }
@keyframes pop { from { opacity: 0; transform: scale(.6) } }
@keyframes show { from { opacity: 0 } }
@keyframes hide { to { opacity: 0 } }
@keyframes dim { to { opacity: .38 } }
@keyframes curtain { from { transform: translateY(100%) } }
@keyframes from-side { from { transform: translateX(100%) } }
@keyframes sheet { from { transform: translateY(102%) } }
@keyframes mark { from { background-size: 0 84% } to { background-size: 100% 84% } }
@keyframes type { from { clip-path: inset(0 100% 0 0) } to { clip-path: inset(0 -4px 0 0) } }
@keyframes tap { 0% { opacity: 0; transform: translate(46px,70px) } 40% { opacity: 1 } 60% { transform: none }
  75% { transform: scale(.82) } 100% { transform: none; opacity: 1 } }
@keyframes ripple { from { opacity: 0; transform: scale(.2) } 15% { opacity: .5 } to { opacity: 0; transform: scale(1.5) } }
@keyframes press { 50% { transform: scale(.96) } }
@keyframes nod { 30% { transform: translateY(9px) rotate(-1.2deg) } 65% { transform: translateY(-3px) rotate(.6deg) } }
@keyframes turn { from { transform: rotate(-24deg) } 60% { transform: rotate(14deg) } to { transform: rotate(8deg) } }
@keyframes strike { from { transform: scaleX(0) } }
`
