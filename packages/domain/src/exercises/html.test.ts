import { describe, expect, it } from 'vitest'
import { FORGED_ANSWERS } from './forged-answers.ts'
import { readHtml } from './html-elements.ts'
import { html } from './html.ts'
import { score, type ExerciseOf } from './kinds.ts'

const exercise: ExerciseOf<'html'> = html.exercise.parse({
  id: 'page',
  kind: 'html',
  ask: 'Écris ta première page.',
  start: '<h1>Ton prénom</h1>',
  needs: [
    { tag: 'h1', text: true, instead: 'Ton prénom', feedback: 'Mets ton prénom dans le titre.' },
    { tag: 'p', text: true, count: 2, feedback: 'Écris deux paragraphes.' },
    { tag: 'a', text: true, attribute: 'href', feedback: 'Ajoute un lien.' },
  ],
  done: 'Ta page est en ligne.',
})
const good = '<h1>Zoé</h1>\n<p>J’aime coder.</p><P class=x>Et danser.</P> <a href="#haut">Haut</a>'
const judge = (source: string) => score(exercise, { source })

describe('html', () => {
  it('is right when every element is there', () => {
    expect(judge(good)).toEqual({ right: true, feedback: ['Ta page est en ligne.'] })
  })

  it.each([
    ['the text of the start', good.replace('Zoé', 'Ton prénom'), 'Mets ton prénom dans le titre.'],
    ['an empty title', good.replace('Zoé', ' '), 'Mets ton prénom dans le titre.'],
    ['a title left open', good.replace('</h1>', ''), 'Mets ton prénom dans le titre.'],
    ['one paragraph', good.replace('<P class=x>Et danser.</P>', ''), 'Écris deux paragraphes.'],
    ['an empty link', good.replace('#haut', ''), 'Ajoute un lien.'],
    ['a commented link', good.replace('<a', '<!-- <a').concat(' -->'), 'Ajoute un lien.'],
  ])('explains %s', (_, source, feedback) => {
    expect(judge(source)).toEqual({ right: false, feedback: [feedback] })
  })

  it('explains everything that is missing at the start', () => {
    expect(judge(exercise.start).feedback).toHaveLength(3)
    expect(judge('').feedback).toHaveLength(3)
  })

  it('reads elements as a browser would', () => {
    const [outer, inner, image] = readHtml('<!DOCTYPE html><div a b="<p>" c=\'d\'>1 < 2 <b>gras</b><img/>')
    expect(outer).toMatchObject({ tag: 'div', text: '1 < 2 gras', closed: false })
    expect([...outer!.attributes]).toEqual([
      ['a', ''],
      ['b', '<p>'],
      ['c', 'd'],
    ])
    expect(inner).toMatchObject({ tag: 'b', text: 'gras', closed: true })
    expect(image).toMatchObject({ tag: 'img', closed: true })
    expect(readHtml('</p>texte<')).toEqual([])
  })

  it('reads a hostile source quickly', () => {
    const start = performance.now()
    for (const part of ['<!--', '<a "', "<a '", '<a b=', '<', '<p>', '</p>', '<p'])
      judge(part.repeat(4000).slice(0, 4000))
    expect(performance.now() - start).toBeLessThan(1000)
  })

  it.each([...FORGED_ANSWERS, { source: '<__proto__>x</__proto__><constructor>x</constructor>' }])(
    'refuses a forged answer %#',
    (answer) => {
      const { right, feedback } = score(exercise, answer)
      expect(right).toBe(false)
      expect(feedback.join('')).toMatch(/\S/)
    },
  )
})
