import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { moduleNames } from './module.ts'

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')
const light = declarations(/:root \{([^}]*)\}/)
const darkBySystem = declarations(/:root:not\(\[data-theme='light'\]\) \{([^}]*)\}/)
const darkByChoice = declarations(/:root\[data-theme='dark'\] \{([^}]*)\}/)

function declarations(block: RegExp): Record<string, string> {
  const body = block.exec(css)?.[1] ?? ''
  return Object.fromEntries<string>(
    [...body.matchAll(/--([\w-]+): ([^;]+);/g)].map(([, name = '', value = '']) => [name, value]),
  )
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(one: string, other: string): number {
  const [dark = 0, bright = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (bright + 0.05) / (dark + 0.05)
}

const pairs: [text: string, background: string][] = [
  ...['paper', 'sheet'].flatMap((ground): [string, string][] => [
    ['ink', ground],
    ['soft', ground],
    ['error-dark', ground],
    ['ok-dark', ground],
    ['info-dark', ground],
  ]),
  ['action-on', 'action'],
  ['soft', 'line'],
  ...['ok', 'error', 'info'].flatMap((kind): [string, string][] => [
    ['ink', `${kind}-tint`],
    [`${kind}-dark`, `${kind}-tint`],
  ]),
  ...moduleNames.flatMap((name): [string, string][] => [
    [`${name}-on`, name],
    [`${name}-dark`, 'paper'],
    [`${name}-dark`, 'sheet'],
    [`${name}-dark`, `${name}-tint`],
    [`${name}-dark`, `${name}-door`],
    ['ink', `${name}-tint`],
    ['soft', `${name}-tint`],
    ['ink', `${name}-door`],
  ]),
]

describe.each([
  ['light', light],
  ['dark', darkByChoice],
])('%s theme', (_, theme) => {
  it.each(pairs)('%s is readable on %s', (text, background) => {
    expect(contrast(theme[text] ?? '', theme[background] ?? '')).toBeGreaterThanOrEqual(4.5)
  })

  it.each(['paper', 'sheet'])('shows the edges of controls on %s', (ground) => {
    expect(contrast(theme.edge ?? '', theme[ground] ?? '')).toBeGreaterThanOrEqual(3)
  })
})

it('has one dark theme, whether the system or the person asked for it', () => {
  expect(Object.keys(darkByChoice).length).toBeGreaterThan(40)
  expect(darkBySystem).toEqual(darkByChoice)
})

it('gives every module all its colours through data-module', () => {
  for (const name of moduleNames) {
    const mapping = new RegExp(`\\[data-module='${name}'\\] \\{([^}]*)\\}`).exec(css)?.[1] ?? ''
    for (const part of ['', '-dark', '-tint', '-door', '-on']) {
      expect(mapping).toContain(`--module${part}: var(--${name}${part});`)
    }
  }
})
