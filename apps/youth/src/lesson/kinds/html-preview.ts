import { h, type VNodeChild } from 'vue'

/** Elements shown as they are; any other shows only what it holds. */
const SHOWN = new Set(
  'p br hr ul ol li b i em strong small mark blockquote code pre table tbody thead tr td th dl dt dd'.split(
    ' ',
  ),
)
const SILENT = new Set(['script', 'style', 'template', 'iframe', 'object', 'head', 'title'])

/** Leave to parse what is never shown and runs nothing. */
const trusted = window.trustedTypes?.createPolicy('preview', { createHTML: (html) => html })

/** Comments, tags, and a `<` that opens nothing; no two branches match the same text in two ways. */
const TOKEN = /<!--[^]*?-->|<!?\/?[a-zA-Z](?:"[^"]*"|'[^']*'|[^<>"'])*>|</g

/**
 * What a page written by the youth looks like, as plain nodes: nothing in it can run, load or style. Each tag is
 * first reduced to its name (and a picture's words), so that no handler is even looked at; then the browser itself
 * parses it into a template, which is of no page, and forgives as it does.
 */
export function previewOf(source: string): VNodeChild[] {
  const plain = source.replace(TOKEN, bareTag)
  const template = document.createElement('template')
  template.innerHTML = trusted?.createHTML(plain) ?? plain
  return childrenOf(template.content)
}

function bareTag(token: string): string {
  if (token === '<') return '&lt;'
  const [, slash, name] = /^<(\/?)([a-zA-Z][a-zA-Z0-9]*)/.exec(token) ?? []
  if (name === undefined) return ''
  const [, double, single] = /\salt\s*=\s*(?:"([^"]*)"|'([^']*)')/i.exec(token) ?? []
  const words = double ?? single
  return `<${slash}${name}${words === undefined ? '' : ` alt="${words.replaceAll('"', '&quot;')}"`}>`
}

function childrenOf(parent: Node): VNodeChild[] {
  return [...parent.childNodes].map(nodeOf)
}

function nodeOf(node: Node): VNodeChild {
  if (!(node instanceof Element)) return node.nodeType === Node.TEXT_NODE ? node.textContent : null
  const tag = node.localName
  if (SILENT.has(tag)) return null
  const heading = /^h([1-6])$/.exec(tag)
  // The screen already has its one h1: a heading of the page stands one level below.
  if (heading) {
    const level = Math.min(6, Number(heading[1]) + 1)
    return h('div', { class: `html-${tag}`, role: 'heading', 'aria-level': level }, childrenOf(node))
  }
  if (tag === 'a') return h('span', { class: 'html-link' }, childrenOf(node))
  if (tag === 'img') return h('span', { class: 'html-image' }, node.getAttribute('alt') || '…')
  if (tag === 'button') return h('span', { class: 'html-button' }, childrenOf(node))
  if (SHOWN.has(tag)) return h(tag, childrenOf(node))
  return childrenOf(node)
}
