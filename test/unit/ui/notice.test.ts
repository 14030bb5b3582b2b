// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { parseConfig } from '../../../src/contract/config.js'
import { noticeHashOf, parseNotice } from '../../../src/contract/notice.js'
import { messages } from '../../../src/i18n/en.js'
import { more as all } from '../../../src/i18n/en-more.js'
import * as ro from '../../../src/i18n/ro.js'
import { noticeOf } from '../../../src/ui/notice.js'
import { categoriesIn, controllerOf, stateIn } from '../../../src/ui/shown.js'

const site = parseConfig({
  site: 'open-campus',
  controller: { name: 'Open Campus', contact: 'dpo@campus.example' },
  policy: { version: '2026-11-01', url: '/policy' },
  categories: { functional: {}, research: { title: { en: 'Research', ro: 'Cercetare' }, text: 'Studies.' } },
  services: [{ id: 'lab', category: 'research', title: 'Lab', cookies: [{ name: 'lab', maxAgeDays: 7 }] }],
})
const host = { site, library: '1.0.0' }
// These are on show with their gaps filled, or not at all.
const { renewed: _renewed, added: _added, signalled: _signalled, ...more } = all
const categories = categoriesIn({ locale: 'en', messages }, site)
const drawn = { locale: 'en', messages, categories, controller: 'Open Campus', services: [] }

test('a notice keeps the contract, on both layers', () => {
  const full = { ...drawn, messages: { ...messages, ...more }, services: site.services }

  expect(parseNotice(noticeOf(host, drawn)).texts['title']).toBe('Privacy choices')
  expect(parseNotice(noticeOf(host, full)).services).toEqual([
    { id: 'lab', category: 'research', title: 'Lab', cookies: [{ name: 'lab', maxAgeDays: 7 }] },
  ])
})

test('gaps are filled in with what was shown', () => {
  const { texts, controller } = noticeOf(host, { ...drawn, messages: { ...messages, ...more } })

  expect(texts['text']).toMatch(/^Open Campus uses cookies/)
  expect(Object.values(texts).filter(text => /\{\w+\}/.test(text))).toEqual([])
  expect(controller).toEqual({ name: 'Open Campus', contact: 'dpo@campus.example' })
})

test('the first layer does not claim the texts of the second', () => {
  const first = noticeOf(host, drawn).texts

  expect(first['reject']).toBe('Reject all')
  expect(Object.keys(first)).not.toContain('withdraw')
})

test('another language is another notice', async () => {
  const inRomanian = { ...drawn, locale: 'ro', messages: ro.messages }

  expect(await noticeHashOf(noticeOf(host, inRomanian))).not.toBe(await noticeHashOf(noticeOf(host, drawn)))
  expect(await noticeHashOf(noticeOf(host, drawn))).toMatch(/^sha256-/)
})

test('own categories speak the words of the site, default ones those of the language', () => {
  const inRomanian = categoriesIn({ locale: 'ro', messages: ro.messages }, site)

  expect(inRomanian.map(({ title }) => title)).toEqual(['Esențiale', 'Funcționale', 'Cercetare'])
  expect(inRomanian[2]?.text).toBe('Studies.')
})

test('a site without a controller is named by its host', () => {
  expect(controllerOf(parseConfig({ site: 'open-campus' }), 'campus.example')).toBe('campus.example')
})

test('the trigger says what is on', () => {
  const label = stateIn(messages, categories, id => id === 'functional')

  expect(label).toBe('Privacy choices: Functional on, Research off')
})
