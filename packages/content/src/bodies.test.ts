import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { loadLesson, loadWords } from './bodies.ts'
import { readContent } from './node.ts'
import { unpack } from './unpack.ts'

describe('bodies of lessons', () => {
  it('are those of the files, with the words they explain', async () => {
    expect(await loadLesson('n2')).toEqual(readContent().lessons.get('n2'))
    expect((await loadWords('n2')).map(({ word }) => word)).toContain('pièce jointe')
  })

  it('are none where no lesson has that id', async () => {
    expect(await loadLesson('z9')).toBeUndefined()
    expect(await loadWords('z9')).toEqual([])
  })

  it('are opened as they were packed, accents included', async () => {
    const packed = deflateSync(JSON.stringify({ title: 'Clé gagnée' })).toString('base64')
    expect(await unpack(`data:application/octet-stream;base64,${packed}`)).toEqual({ title: 'Clé gagnée' })
  })

  it('fail to open when what came is no packed file, so that the screen offers to try again', async () => {
    await expect(unpack('data:text/html,<p>Page de connexion</p>')).rejects.toThrow()
  })
})
