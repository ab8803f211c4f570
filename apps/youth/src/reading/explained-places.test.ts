import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { parse } from 'vue/compiler-sfc'

interface Node {
  tag?: string
  children?: Node[]
}

const SOURCES = fileURLToPath(new URL('..', import.meta.url))
/** What is itself touched: a word to explain inside is a button in a button. */
const TOUCHED = /^(button|a|label|summary|RouterLink|AppButton|PieceButton|ChoiceTile)$/

/** Where a word to explain stands inside something that is touched, as « label > ExplainedText ». */
function misplaced(node: Node, around?: string): string[] {
  if (node.tag === 'ExplainedText' && around) return [`${around} > ExplainedText`]
  const inside = node.tag && TOUCHED.test(node.tag) ? node.tag : around
  return (node.children ?? []).flatMap((child) => misplaced(child, inside))
}

const template = (source: string) => parse(source).descriptor.template!.ast as unknown as Node

it('no word to explain stands inside a button, a link or a label', () => {
  const files = globSync('**/*.vue', { cwd: SOURCES })
  const found = files.flatMap((file) =>
    misplaced(template(readFileSync(`${SOURCES}/${file}`, 'utf8'))).map((place) => `${file}: ${place}`),
  )
  expect(files.length).toBeGreaterThan(40)
  expect(found).toEqual([])
})

it('would be told', () => {
  const source = '<template><label><span><ExplainedText text="CDD" /></span></label></template>'
  expect(misplaced(template(source))).toEqual(['label > ExplainedText'])
})
