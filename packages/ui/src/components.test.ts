import { brotliCompressSync } from 'node:zlib'
import { createSSRApp, h, type Component } from 'vue'
import { renderToString } from 'vue/server-renderer'
import { describe, expect, it } from 'vitest'
import {
  AppButton,
  BottomSheet,
  ChoiceTile,
  KeyMeter,
  KeyRing,
  ModuleDoor,
  NoticeBar,
  ProgressBar,
} from './index.ts'

const render = (component: Component, props: Record<string, unknown>, slot = '') =>
  renderToString(createSSRApp(() => h(component, props, { default: () => slot })))

describe('KeyRing', () => {
  const won = ['n1', 'o1', 'c3', 'f2', 'e1', 'n5', 'o4']
  const next = ['n2', 'c1', 'e3', 'f1', 'o2', 'n3', 'c5']

  it('shows every won key, five ghosts at most, the count and its name', async () => {
    const html = await render(KeyRing, { won, next, label: '7 clés gagnées', unit: 'clés' })
    expect(html.match(/class="key-shape"/g)).toHaveLength(7)
    expect(html.match(/class="key-ghost"/g)).toHaveLength(5)
    expect(html).toContain('role="img" aria-label="7 clés gagnées"')
    expect(html).toMatch(/>7<\/text>/)
  })

  it('turns only the newest key', async () => {
    const html = await render(KeyRing, { won, label: 'x', unit: 'clés', turning: 'o4' })
    expect(html.match(/key-ring-turning/g)).toHaveLength(1)
  })

  it('stays light in a prerendered page and needs no inline style', async () => {
    const html = await render(KeyRing, { won, next, label: 'x', unit: 'clés' })
    expect(html).not.toContain('style=')
    expect(brotliCompressSync(html).length).toBeLessThan(1500)
  })
})

describe('controls', () => {
  it('makes a button that submits nothing unless told, or a link', async () => {
    expect(await render(AppButton, {}, 'Oui')).toContain('type="button"')
    const link = await render(AppButton, { as: 'a', href: '/cv' }, 'Mon CV')
    expect(link).toMatch(/^<a .*href="\/cv"/)
    expect(link).not.toContain('type=')
  })

  it('ticks the checkbox or the radio that the model names', async () => {
    expect(await render(ChoiceTile, { modelValue: true })).toContain(' checked')
    expect(await render(ChoiceTile, { modelValue: false })).not.toContain(' checked')
    expect(await render(ChoiceTile, { type: 'radio', value: 'a', modelValue: 'a' })).toContain(' checked')
    expect(await render(ChoiceTile, { type: 'radio', value: 'a', modelValue: 'b' })).not.toContain(' checked')
  })

  it('says progress in figures to a screen reader', async () => {
    const html = await render(ProgressBar, { done: 3, total: 5, label: 'Étapes' })
    expect(html).toContain('aria-valuenow="3"')
    expect(html).toContain('aria-valuemax="5"')
    expect(html.match(/class="done"/g)).toHaveLength(3)
  })

  it('interrupts for an error only', async () => {
    expect(await render(NoticeBar, { kind: 'error' }, 'Raté')).toContain('role="alert"')
    expect(await render(NoticeBar, { kind: 'ok' }, 'Fait')).toContain('role="status"')
  })

  it('keeps a closed sheet out of the prerendered page', async () => {
    const html = await render(
      BottomSheet,
      { open: false, title: 'Quel fichier ?', closeLabel: 'Fermer' },
      'liste',
    )
    expect(html).toContain('<dialog')
    expect(html).not.toContain('liste')
  })
})

describe('module figures', () => {
  it('names the door and opens it when all its keys are won', async () => {
    const door = { module: 'emploi', label: 'Emploi', description: 'Emploi : 7 clés sur 7', total: 7 }
    const open = await render(ModuleDoor, { ...door, won: 7 })
    expect(open).toContain('<span class="sr-only">Emploi : 7 clés sur 7</span>')
    expect(open).toContain('module-door open')
    expect(await render(ModuleDoor, { ...door, won: 6 })).not.toContain('module-door open')
  })

  it('draws the part won, and nothing for none', async () => {
    const meter = { module: 'emploi', label: '2 sur 8', total: 8 }
    expect(await render(KeyMeter, { ...meter, won: 2 })).toContain('stroke-dasharray="25 100"')
    expect(await render(KeyMeter, { ...meter, won: 0 })).not.toContain('stroke-dasharray')
  })
})
