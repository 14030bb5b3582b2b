// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest'
import { parseConfig } from '../../../src/contract/config.js'
import { type Notice, parseNotice } from '../../../src/contract/notice.js'
import * as ar from '../../../src/i18n/ar.js'
import { messages } from '../../../src/i18n/en.js'
import { more } from '../../../src/i18n/en-more.js'
import { noticeOf } from '../../../src/ui/notice.js'
import { redraw } from '../../../src/ui/redrawn/redraw.js'
import { isSecondLayer, viewOf } from '../../../src/ui/redrawn/view.js'
import { categoriesIn } from '../../../src/ui/shown.js'

const site = parseConfig({
  site: 'open-campus',
  layout: 'box',
  controller: { name: 'Open Campus', contact: 'dpo@campus.example', authority: 'RO' },
  policy: { version: '2026-11-01', url: '/policy' },
  categories: { functional: {}, research: { title: 'Research', text: 'Studies.' } },
  services: [{ id: 'lab', category: 'research', title: 'Lab', cookies: [{ name: 'lab', purpose: 'session' }] }],
})
const host = { site, library: '1.0.0' }
const { renewed: _renewed, added: _added, signalled, ...asked } = more
const inEnglish = {
  locale: 'en',
  messages,
  categories: categoriesIn({ locale: 'en', messages }, site),
  controller: 'Open Campus',
  services: [],
}

const FIRST = noticeOf(host, inEnglish)
const SECOND = noticeOf(host, { ...inEnglish, messages: { ...messages, ...asked }, services: site.services })

/** The notice that is made of what is drawn. */
const again = (notice: Notice): Notice => {
  const view = viewOf(notice)
  return noticeOf(view.host, view)
}

const drawn = (notice: Notice): ShadowRoot => {
  const screen = document.createElement('div')
  document.body.append(screen)
  redraw(notice, screen)
  return screen.querySelector('askfirst-ui')?.shadowRoot as ShadowRoot
}

describe('a notice that is drawn again', () => {
  test.each([
    ['the first layer', FIRST],
    ['the second layer', SECOND],
    [
      'the second layer, with a signal',
      noticeOf(host, { ...inEnglish, messages: { ...messages, ...asked, signalled } }),
    ],
    ['the first layer in Arabic', noticeOf(host, { ...inEnglish, locale: 'ar', messages: ar.messages })],
  ])('is that notice, to the letter: %s', (_, notice) => {
    expect(again(parseNotice(JSON.parse(JSON.stringify(notice))))).toEqual(notice)
  })

  test('is the layer that the visitor had before the eyes', () => {
    expect([FIRST, SECOND].map(isSecondLayer)).toEqual([false, true])
    expect(drawn(FIRST).querySelector('.layer')?.className).toContain('box')
    expect(drawn(SECOND).querySelector('[aria-labelledby=heading] [part=service]')?.textContent).toContain('Lab')
  })

  test('stands in its own language and direction', () => {
    const body = drawn({ ...FIRST, locale: 'ar' }).querySelector('div')

    expect([body?.lang, body?.dir]).toEqual(['ar', 'rtl'])
  })

  test('of a release that knew other texts is drawn as far as they go', () => {
    const { title, accept } = FIRST.texts
    const older = { ...FIRST, texts: { title: title as string, accept: accept as string } }

    const words = drawn(older).textContent

    expect(words).toContain('Accept all')
    expect(words).not.toContain('undefined')
  })
})
