import { expect, test } from 'vitest'
import { choiceOf, moved, standsOn } from '../../../src/ui/draft.js'

const categories = { essential: {}, functional: {}, analytics: {} }
const services = [
  { category: 'analytics', id: 'matomo' },
  { category: 'analytics', id: 'hotjar' },
  { category: 'functional', id: 'padlet' },
  { category: 'essential', id: 'login' },
]
const site = { categories, services }
const nothing = (): boolean => false
const inForce = (subject: string): boolean => ['analytics', 'analytics/matomo'].includes(subject)

test('nothing is on that nobody switched on', () => {
  expect([...Object.keys(categories), 'analytics/matomo'].filter(subject => standsOn({}, subject, nothing))).toEqual([])
  expect(choiceOf({}, site, nothing)).toEqual({ functional: false, analytics: false })
})

test('a service goes with its category until it is switched itself', () => {
  const on = moved({}, 'analytics', true)

  expect(standsOn(on, 'analytics/hotjar', nothing)).toBe(true)
  expect(choiceOf(moved(on, 'analytics/hotjar', false), site, nothing)).toEqual({
    functional: false,
    analytics: true,
    'analytics/hotjar': false,
  })
})

test('switching a category takes services along that were switched before', () => {
  const draft = moved(moved({}, 'analytics/hotjar', false), 'analytics', true)

  expect(choiceOf(draft, site, nothing)).toEqual({ functional: false, analytics: true })
})

test('a category whose name begins like another is left alone', () => {
  const draft = moved(moved({}, 'analytics-more/x', true), 'analytics', false)

  expect(draft).toEqual({ 'analytics-more/x': true, analytics: false })
})

test('an untouched switch shows the choice in force, service by service', () => {
  expect(choiceOf({}, site, inForce)).toEqual({
    functional: false,
    analytics: true,
    'analytics/hotjar': false,
  })
})

test('one service can be granted alone', () => {
  expect(choiceOf({ 'functional/padlet': true }, site, nothing)).toEqual({
    functional: false,
    analytics: false,
    'functional/padlet': true,
  })
})
