import { createApp } from 'vue'
import { expect, it } from 'vitest'
import { previewOf } from './html-preview.ts'

function shown(source: string): string {
  const place = document.createElement('div')
  createApp({ render: () => previewOf(source) }).mount(place)
  return place.innerHTML.replaceAll(/<!--.*?-->/g, '')
}

it.each([
  [
    '<h1>Moi</h1><p>Je code</p>',
    '<div class="html-h1" role="heading" aria-level="2">Moi</div><p>Je code</p>',
  ],
  ['<p>1 < 2', '<p>1 &lt; 2</p>'],
  ['<ul><li>a<li>b</ul>', '<ul><li>a</li><li>b</li></ul>'],
  ['<img src=x alt="un \'chat\'" onerror=x()>', '<span class="html-image">un \'chat\'</span>'],
  ['<p onclick="x()" style="color:red">ok</p>', '<p>ok</p>'],
  ['<svg><script>x()</script></svg><b>fin</b>', '<b>fin</b>'],
  ['<a href="javascript:x()">lien</a>', '<span class="html-link">lien</span>'],
  ['<img src="a>b" onerror=x() alt=\'"><i>\'>', '<span class="html-image">"&gt;&lt;i&gt;</span>'],
])('shows %s without what could run', (source, html) => {
  expect(shown(source)).toBe(html)
})
