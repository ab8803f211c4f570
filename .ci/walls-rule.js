import { relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { wallBetween } from './walls.js'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

/** Lint rule: every import obeys the table of `walls.js`, in code, in types and in lazy imports. */
const imports = {
  meta: { type: 'problem', schema: [], messages: { wall: '{{why}} (see docs/architecture.md)' } },
  create(context) {
    const path = relative(ROOT, context.filename).split(sep).join('/')
    const check = (node) => {
      if (typeof node?.value !== 'string') return
      const why = wallBetween(path, node.value)
      if (why) context.report({ node, messageId: 'wall', data: { why } })
    }
    return {
      ImportDeclaration: (node) => check(node.source),
      ImportExpression: (node) => check(node.source),
      ExportAllDeclaration: (node) => check(node.source),
      ExportNamedDeclaration: (node) => check(node.source),
      TSImportType: (node) => check(node.source ?? node.argument?.literal),
    }
  },
}

export default { meta: { name: 'walls' }, rules: { imports } }
