import { existsSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { LESSONS, storyboardFile } from './manifest.ts'
import { picture } from './stage/pictures.ts'
import { stagePage } from './stage/page.ts'
import { readStoryboard, sentencesOf, storyboardSchema } from './storyboard.ts'
import { layTimeline } from './timeline.ts'

const ids = readdirSync(LESSONS).filter((id) => existsSync(storyboardFile(id)))

const scene = { kind: 'speak', who: 'malik', words: 'Bonjour', narration: ['Bonjour.'] }
const film = (...scenes: object[]) => ({ id: 'n2', title: 'Essai', scenes: [...scenes, scene, scene, scene] })

describe('a storyboard', () => {
  it.each([
    ['a sentence too long for two captions', { ...scene, narration: ['mot '.repeat(30)] }],
    ['someone who is not in the cast', { ...scene, who: 'personne' }],
    ['an unknown field', { ...scene, colour: 'red' }],
    ['an item without its sentence', list(['Un.'])],
    ['a mark outside the document', zoom(4)],
  ])('refuses %s', (_, wrong) => {
    expect(storyboardSchema.safeParse(film(wrong)).success).toBe(false)
  })

  it('accepts what these cases break', () => {
    expect(storyboardSchema.safeParse(film(scene, list(['Un.', 'Deux.']), zoom(1))).success).toBe(true)
  })

  it('fails on a picture no set has', () => {
    expect(() => picture('lucide:no-such-picture')).toThrow('lucide:no-such-picture')
  })
})

describe.each(ids)('the storyboard of %s', (id) => {
  const storyboard = readStoryboard(storyboardFile(id))

  it('carries the id of its lesson', () => {
    expect(storyboard.id).toBe(id)
  })

  it('can be staged: all its pictures and people exist', () => {
    const timeline = layTimeline(
      storyboard,
      sentencesOf(storyboard).map(() => 2),
    )
    expect(stagePage(storyboard, timeline)).toContain('window.seek')
  })

  it('speaks to one person, in short sentences', () => {
    for (const { text } of sentencesOf(storyboard)) {
      expect(text).not.toMatch(/(?<!rendez-)\bvous\b/i)
      for (const sentence of text.split(/(?<=[.?!…]) /))
        expect(sentence.split(' ').length).toBeLessThanOrEqual(16)
    }
  })
})

function list(narration: string[]) {
  const item = { icon: 'lucide:x', text: 'Un' }
  return { kind: 'list', words: 'Deux choses', items: [item, item], narration }
}

function zoom(line: number) {
  const lines = [{ text: 'Un' }, { text: 'Deux' }]
  return {
    kind: 'zoom',
    words: 'Regarde',
    document: { title: 'CV', lines },
    marks: [{ line, note: 'Là' }],
    narration: ['Là.'],
  }
}
