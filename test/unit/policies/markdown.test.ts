import { Window } from 'happy-dom'
import MarkdownIt from 'markdown-it'
import { expect, test } from 'vitest'
import { cleaned, htmlOf } from '../../../src/server/policies/markdown.js'

test('headings come below the page’s own, tables and lists are kept', () => {
  const html = htmlOf('# Who\n\n## What\n\n- one\n- two\n\n3. three\n\n| a | b |\n|---|--:|\n| 1 | **2** |\n')

  expect(html).toBe(
    '<h3>Who</h3>\n<h4>What</h4>\n<ul>\n<li>one</li>\n<li>two</li>\n</ul>\n<ol start="3">\n<li>three</li>\n</ol>\n' +
      '<table>\n<thead>\n<tr>\n<th>a</th>\n<th>b</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>1</td>\n<td><strong>2</strong></td>\n</tr>\n</tbody>\n</table>\n',
  )
})

test('addresses become links, of the web, of mail and of telephones alone', () => {
  expect(htmlOf('Write to dpo@campus.example')).toBe(
    '<p>Write to <a href="mailto:dpo@campus.example">dpo@campus.example</a></p>\n',
  )
  expect(htmlOf('[us](https://campus.example/a?b=1&c=2 "Home")')).toBe(
    '<p><a href="https://campus.example/a?b=1&amp;c=2" title="Home">us</a></p>\n',
  )
  expect(htmlOf('[here](/terms)')).toContain('href="/terms"')
  expect(htmlOf('[x](ftp://example.org)')).not.toContain('href')
  expect(htmlOf('[x](//example.org)')).not.toContain('href')
})

test('a picture is not asked for', () => {
  expect(htmlOf('![a pixel](https://evil.example/p.gif)')).not.toContain('<img')
})

/** What has got through one filter or another: OWASP's cheat sheet, markdown renderers' advisories, mutation tricks. */
const ATTACKS = [
  '<script>alert(1)</script>',
  '<SCRIPT SRC=//evil.example/x.js></SCRIPT>',
  '<scr<script>ipt>alert(1)</scr</script>ipt>',
  '<img src=x onerror=alert(1)>',
  '<img src="x` `<script>alert(1)</script>"` `>',
  '<svg onload=alert(1)>',
  '<svg><script>alert&#40;1)</script></svg>',
  '<svg><animate onbegin=alert(1) attributeName=x dur=1s>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<iframe src="javascript:alert(1)"></iframe>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<object data="data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg=="></object>',
  '<embed src="javascript:alert(1)">',
  '<body onload=alert(1)>',
  '<a href="javascript:alert(1)">x</a>',
  '<a href="jav&#x09;ascript:alert(1)">x</a>',
  '<form action="javascript:alert(1)"><button>x</button></form>',
  '<details open ontoggle=alert(1)>',
  '<style>@import "//evil.example/x.css";</style>',
  '<link rel=stylesheet href=//evil.example/x.css>',
  '<meta http-equiv=refresh content="0;url=javascript:alert(1)">',
  '<base href="//evil.example/">',
  '<div style="background:url(javascript:alert(1))">x</div>',
  '<template><script>alert(1)</script></template>',
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt:alert(1))',
  '[x](javascript&colon;alert(1))',
  '[x](java\tscript:alert(1))',
  '[x](&#x6A&#x61&#x76&#x61&#x73&#x63&#x72&#x69&#x70&#x74&#x3A;alert(1))',
  '[x](vbscript:msgbox(1))',
  '[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)',
  '[x](<javascript:alert(1)>)',
  '[x]( javascript:alert(1))',
  '[x](\u0001javascript:alert(1))',
  '[x](https://example.org "x\\" onmouseover=\\"alert(1)")',
  '[x](https://example.org"onmouseover="alert(1))',
  '[x]: javascript:alert(1)\n\n[x]',
  '[x]: https://example.org "\'\\" onclick=alert(1) \'"\n\n[x]',
  '<javascript:alert(1)>',
  '![x](javascript:alert(1))',
  '![x" onerror="alert(1)](x)',
  '![](https://evil.example/p.gif"onload="alert(1))',
  '```"><script>alert(1)</script>\ncode\n```',
  '``<script>alert(1)</script>``',
  '    <script>alert(1)</script>',
  '| <img src=x onerror=alert(1)> |\n|---|\n| <script>alert(1)</script> |',
  '# <script>alert(1)</script>',
  '> <script>alert(1)</script>',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '<!--<img src="--><img src=x onerror=alert(1)//">',
  '<![CDATA[<script>alert(1)</script>]]>',
  '<?xml version="1.0"?><script>alert(1)</script>',
  '</div></main></body><script>alert(1)</script>',
  '<a\nhref="javascript:alert(1)">x',
  'https://example.org/"onmouseover="alert(1)',
  'javascript:alert(1)//https://example.org',
  '<xss contenteditable autofocus onfocus=alert(1)>',
  '<input autofocus onfocus=alert(1)>',
  '<marquee onstart=alert(1)>x</marquee>',
  '<video><source onerror=alert(1)>',
]

const ALLOWED = /^(h[3-6]|p|br|hr|blockquote|pre|code|em|strong|s|a|ul|ol|li|table|thead|tbody|tr|th|td)$/

/** As a browser reads it: names of elements and attributes, not a text that looks like one. */
function elementsOf(html: string) {
  const { document } = new Window()
  document.body.innerHTML = html
  return [...document.body.querySelectorAll('*')]
}

/** Nothing but what a policy may have, leading nowhere but where a link may. */
function mustBeHarmless(html: string, attack: string): void {
  for (const element of elementsOf(html)) {
    expect(element.localName, attack).toMatch(ALLOWED)
    for (const { name, value } of element.attributes) {
      expect(['href', 'title', 'start'], attack).toContain(name)
      if (name !== 'href') continue
      expect(new URL(value ?? '', 'https://site.example').protocol, attack).toMatch(/^(https?|mailto|tel):$/)
    }
  }
}

test.each(ATTACKS)('%j does no harm', attack => {
  // Without this line the test would also pass if nothing were shown.
  expect(elementsOf(htmlOf(`${attack}\n\n**alive**`)).length).toBeGreaterThan(0)

  mustBeHarmless(htmlOf(`Before ${attack} after\n\n${attack}`), attack)
})

test('the second lock holds by itself: what another renderer would let through is taken out too', () => {
  const open = new MarkdownIt({ html: true })
  open.validateLink = () => true
  expect(ATTACKS.map(attack => open.render(attack)).join()).toContain('<script>')

  for (const attack of ATTACKS) mustBeHarmless(cleaned(open.render(attack)), attack)
})
