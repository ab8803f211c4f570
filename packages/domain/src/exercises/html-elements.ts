/** An element of a small page, in reading order of its opening tag. */
export interface HtmlElement {
  tag: string
  attributes: ReadonlyMap<string, string>
  /** The text inside it and inside what it holds, spaces collapsed. */
  text: string
  closed: boolean
}

/** Elements that hold nothing and need no closing tag. */
const VOID = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'source',
  'wbr',
])

// No two branches can match the same text in two ways: no backtracking blows up on a hostile source.
const TOKEN = /<!--[^]*?-->|<!?\/?[a-zA-Z](?:"[^"]*"|'[^']*'|[^<>"'])*>|<|[^<]+/g
const ATTRIBUTE = /([a-zA-Z][\w-]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g

/**
 * Reads the elements of a small page without building a DOM, so that phone and server judge alike. It
 * forgives like a browser: a `<` that opens nothing is text, a closing tag closes what stands open inside.
 */
export function readHtml(source: string): HtmlElement[] {
  const elements: HtmlElement[] = []
  const open: HtmlElement[] = []
  for (const [token] of source.matchAll(TOKEN)) {
    if (token.startsWith('<!')) continue
    const tag = /^<(\/?)([a-zA-Z][a-zA-Z0-9]*)/.exec(token)
    if (!tag || !token.endsWith('>')) {
      for (const element of open) element.text += token
      continue
    }
    const name = tag[2]!.toLowerCase()
    if (tag[1] === '/') {
      const index = open.findLastIndex((element) => element.tag === name)
      if (index === -1) continue
      open[index]!.closed = true
      open.length = index
      continue
    }
    const element = {
      tag: name,
      attributes: attributesOf(token.slice(tag[0].length, -1)),
      text: '',
      closed: false,
    }
    elements.push(element)
    if (VOID.has(name) || token.endsWith('/>')) element.closed = true
    else open.push(element)
  }
  for (const element of elements) element.text = element.text.replace(/\s+/g, ' ').trim()
  return elements
}

function attributesOf(text: string): ReadonlyMap<string, string> {
  return new Map(
    [...text.matchAll(ATTRIBUTE)].map(([, name, double, single, bare]) => [
      name!.toLowerCase(),
      double ?? single ?? bare ?? '',
    ]),
  )
}
