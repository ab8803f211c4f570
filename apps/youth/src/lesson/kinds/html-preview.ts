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

/**
 * What a page written by the youth looks like, as plain nodes without any of its attributes: nothing in it can
 * run, load or style. Parsed by the browser itself, so that it forgives alike, into a template: what that holds is of
 * no page, where even a handler is not looked at.
 */
export function previewOf(source: string): VNodeChild[] {
  const template = document.createElement('template')
  template.innerHTML = trusted?.createHTML(source) ?? source
  return childrenOf(template.content)
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
