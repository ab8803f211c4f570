import { isMap, isPair, isScalar, isSeq, visit, type Document } from 'yaml'
import { readablePath, type Finding } from './finding.ts'
import { isProse } from './prose.ts'

const WAY_OUT = 'mets chaque texte entre guillemets, ou un texte par ligne avec un tiret'

/**
 * Sentences that YAML cut at a comma: between `[ ]` or `{ }`, a comma outside quotation marks starts another
 * item. Only texts without quotation marks are suspected, where the second piece goes on like a sentence.
 */
export function cutAtCommas(where: string, document: Document): Finding[] {
  const findings: Finding[] = []
  const root: unknown = document.toJS()
  const tell = (path: readonly unknown[], says: string) =>
    findings.push({ where, path: readablePath(root, keysOf(path)), says })
  visit(document, {
    Seq(_, list, path) {
      const keys = keysOf([...path, list])
      if (!list.flow || !isProse(keys)) return
      const texts = list.items.map((item) => (isText(item) ? item.value : undefined))
      for (const [index, text] of texts.entries()) {
        const before = texts[index - 1]
        if (before === undefined || text === undefined || ENDS.test(before)) continue
        const goesOn = /^\p{Ll}/u.test(text) && /^\p{Lu}/u.test(before)
        const figure = /^\d/.test(text) && /\d$/.test(before)
        if (!goesOn && !figure && !/[.!?]$/.test(text)) continue
        tell([...path, list], `la virgule coupe « ${before}, ${text} » en deux : ${WAY_OUT}`)
      }
    },
    Map(_, map, path) {
      if (!map.flow) return
      for (const [index, { key, value }] of map.items.entries()) {
        const before = map.items[index - 1]?.value
        if (value !== null || !isScalar(key) || !isText(before)) continue
        tell(
          [...path, map],
          `la virgule coupe « ${before.value}, ${String(key.value)} » en deux : ${WAY_OUT}`,
        )
      }
    },
  })
  return findings
}

const ENDS = /[.!?…:][\s»)]*$/u

/** A text written without quotation marks. */
function isText(node: unknown): node is { value: string } {
  return isScalar(node) && node.type === 'PLAIN' && typeof node.value === 'string'
}

/** Keys and ranks from the top of the file down to the last node of a visit's path. */
function keysOf(path: readonly unknown[]): PropertyKey[] {
  return path.flatMap((node, index): PropertyKey[] => {
    if (isPair(node)) return isScalar(node.key) ? [String(node.key.value)] : []
    const parent = path[index - 1]
    return isSeq(parent) && (isMap(node) || isSeq(node)) ? [parent.items.indexOf(node)] : []
  })
}
