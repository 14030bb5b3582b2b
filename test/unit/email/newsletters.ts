import {
  Body,
  Button,
  Column,
  Container,
  Font,
  Head,
  Hr,
  Html,
  Img,
  Link,
  Preview,
  Row,
  Section,
  Text,
} from '@react-email/components'
import { render, toPlainText } from '@react-email/render'
import mjml2html from 'mjml'
import { createElement as h } from 'react'

/** Real newsletters' HTML, made by the tools that senders make it with. */
export const newsletters: readonly (readonly [name: string, html: () => Promise<string>])[] = [
  ['mjml', async () => (await mjml2html(MJML)).html],
  ['react-email', () => render(reactMail())],
]

/** The plain part that a sender's tools make of the HTML one: CRLF, spaces at the ends of flowed lines, a signature. */
export const plainPartOf = (html: string): string =>
  `${toPlainText(html).replaceAll('\n', ' \r\n')}\r\n-- \r\nhttps://www.campus.example/signature\r\n`

/** How many of each newsletter's links are web addresses that may be measured. */
export const TRACKED_LINKS = 4

const MJML = `<mjml lang="ro"><mj-head>
  <mj-title>Scrisoarea râului</mj-title><mj-preview>Porți deschise</mj-preview>
  <mj-font name="Lora" href="https://fonts.campus.example/lora.css" />
  <mj-style>a:hover { color: #174ea6 } @media (max-width: 480px) { .wide { display: none } }</mj-style>
</mj-head><mj-body background-color="#f4f4f4">
  <mj-hero mode="fixed-height" height="200px" background-width="600px" background-height="200px"
    background-url="https://img.campus.example/river.jpg"><mj-text>Știri</mj-text></mj-hero>
  <mj-section><mj-column>
    <mj-image href="https://www.campus.example/doors?a=1&amp;b=2" src="https://img.campus.example/doors.png" alt="Ușile" />
    <mj-button href="https://www.campus.example/plan#top">Planifică</mj-button>
    <mj-text>Scrie la <a href="mailto:ana@campus.example?subject=Bun%C4%83">Ana</a>, <a href="tel:+40240000000">sună</a>,
      vezi <a href="#jos">mai jos</a> sau <a href='https://www.campus.example/știri/ă?q=ț'>știrile</a>.</mj-text>
    <mj-table><tr><td><table><tr><td><a href="https://www.campus.example/table">tabel</a></td></tr></table></td></tr></mj-table>
    <mj-text><a data-askfirst-untracked href="https://www.campus.example/private">fără măsurare</a>
      <span data-askfirst-untracked><a href="https://www.campus.example/leave">dezabonare</a></span></mj-text>
  </mj-column></mj-section>
</mj-body></mjml>`

const reactMail = () =>
  h(
    Html,
    { lang: 'ro' },
    h(Head, null, h(Font, { fontFamily: 'Lora', fallbackFontFamily: 'serif' })),
    h(Preview, { children: 'Porți deschise' }),
    h(
      Body,
      { style: { background: '#f4f4f4' } },
      h(
        Container,
        null,
        h(Img, { src: 'https://img.campus.example/river.jpg', alt: '', width: 600 }),
        h(Section, null, h(Row, null, h(Column, null, h(Text, null, 'Știri')))),
        h(Button, { href: 'https://www.campus.example/plan?a=1&b=2' }, 'Planifică'),
        ' ',
        h(Link, { href: 'https://www.campus.example/știri' }, 'știrile'),
        ', ',
        h(Link, { href: 'https://www.campus.example/doors#top' }, 'ușile'),
        '; ',
        h(Link, { href: 'http://www.campus.example/old' }, 'vechi'),
        '. ',
        h(Link, { href: 'mailto:ana@campus.example' }, 'Ana'),
        h(Hr, null),
        h('p', { 'data-askfirst-untracked': '' }, h(Link, { href: 'https://www.campus.example/leave' }, 'dezabonare')),
      ),
    ),
  )
