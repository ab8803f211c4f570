import { dictionary } from '@zxcvbn-ts/language-common'
import { describe, expect, it } from 'vitest'
import { checkPassword, hashPassword, weaknessOf } from './passwords.ts'

const PERSON = ['Camille Exemple', 'camille.exemple@lieu.example', 'Mission locale du Lac']

describe('passwords', () => {
  it('are kept as argon2id, 19 MiB, two passes, one lane, each with a salt of its own', async () => {
    const [one, two] = await Promise.all([hashPassword('girafe tambour'), hashPassword('girafe tambour')])
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(one).not.toBe(two)
    expect(await checkPassword(one, 'girafe tambour')).toBe(true)
    expect(await checkPassword(one, 'girafe Tambour')).toBe(false)
  })

  it.each([
    ['court', 'Il faut au moins'],
    ['aaaaaaaaaaaab', 'répète'],
    ['camilleexemple1', 'ressemble'],
    ['1q2w3e4r5t6y', 'en premier'],
    ['qwertyuiop123', 'en premier'],
    ['MotDePasse2026!', 'en premier'],
    ['marseille2026', 'en premier'],
    ['dragonsdragons', 'en premier'],
    ['footballfootball', 'en premier'],
  ])('refuses %s', async (password, why) => {
    expect(await weaknessOf(password, PERSON)).toContain(why)
  })

  it.each(['girafe tambour lilas neige', 'Kz4!pwQ9-vLtr2', 'un escargot préfère la pluie'])(
    'takes %s',
    async (password) => {
      expect(await weaknessOf(password, PERSON)).toBeUndefined()
    },
  )

  it('are none of the 10,000 commonest, said once, said twice, or dressed with a year', async () => {
    const common = dictionary['passwords-common'].slice(0, 10_000)
    expect(common).toHaveLength(10_000)
    const taken: string[] = []
    for (const word of common)
      for (const password of [word, word + word, `${word}2026!`])
        if ((await weaknessOf(password, PERSON)) === undefined) taken.push(password)
    expect(taken).toEqual([])
  })
})
