import { describe, expect, it } from 'vitest'
import { drawPicture, picturesNamed } from './pictures.ts'

describe('pictures', () => {
  it('finds what the lessons and the screens name, once each', () => {
    const lesson = `
      picture: page-facing-up
      options:
        - { id: a, text: Un, picture: bicycle }
        - { id: b, text: "picture : un mot", picture: "bicycle" }`
    const screen = `<EmojiPicture name="red-heart" /> <EmojiPicture v-if="card" :name="card.picture" /> picture: 'ear' }`
    expect(picturesNamed([lesson, screen])).toEqual(['bicycle', 'ear', 'page-facing-up', 'red-heart'])
  })

  it('draws a picture, by its name or another of its names, and none from an unknown one', () => {
    const set = {
      height: 32,
      icons: { ear: { body: '<path/>', width: 30 } },
      aliases: { oreille: { parent: 'ear' } },
    }
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 32"><path/></svg>'
    expect(drawPicture(set, 'ear')).toBe(svg)
    expect(drawPicture(set, 'oreille')).toBe(svg)
    expect(drawPicture(set, 'nez')).toBeUndefined()
  })

  it('writes paths shorter, and leaves what is no path as it is', () => {
    const body = '<path opacity=".125" d="M1.2345 0.5a1 1 0 011.456.789"/>'
    expect(drawPicture({ icons: { a: { body } } }, 'a')).toContain(
      '<path opacity=".125" d="M1.2.5a1 1 0 0 1 1.5.8"/>',
    )
  })
})
