import { CONFIG, expect, ready, rejectAll, test } from './site.js'

const OPENER = '<a href="/privacy" data-askfirst-open>Privacy choices</a>'

for (const [what, trigger, body, isTold] of [
  ['no trigger and no opener is told of', 'off', '', true],
  ['no trigger but a link that opens the choices is not', 'off', OPENER, false],
  ['a trigger is not', 'auto', '', false],
] as const) {
  test(`a page with ${what}, once the visitor has chosen`, async ({ page, site }) => {
    const told: string[] = []
    page.on('console', message => told.push(message.text()))
    site.page('/', { config: { ...CONFIG, trigger }, body })
    await page.goto('/')
    await rejectAll(page)
    await expect(page.getByRole('button', { name: 'Reject all' })).toHaveCount(0)

    // What comes first is told first: this one is asked for after it.
    await page.evaluate(async () => {
      await import(`${location.origin}/af/askfirst-misuse.js`)
      console.log('over')
    })

    await expect.poll(() => told).toContain('over')
    expect(told.some(text => text.includes('no way back'))).toBe(isTold)
  })
}

test('an inline link opens the choices and the page has no button of ours', async ({ page, site }) => {
  site.page('/', { body: OPENER })
  await page.goto('/')
  await rejectAll(page)
  await ready(page)

  await page.getByRole('link', { name: 'Privacy choices' }).click()

  await expect(page.getByRole('dialog', { name: 'Privacy choices' })).toBeVisible()
  await expect(page.locator('askfirst-trigger')).toHaveCount(0)
  expect(page.url()).toBe(`${site.origin}/`)
})

test('on a phone with round corners the trigger is not under them', async ({ page, site }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setSafeAreaInsetsOverride', { insets: { top: 47, bottom: 34, left: 0, right: 0 } })
  site.page('/', {})
  await page.goto('/')
  await rejectAll(page)

  const trigger = page.locator('askfirst-trigger').getByRole('button')
  await expect(trigger).toBeVisible()
  const { y = 0, height = 0 } = (await trigger.boundingBox()) ?? {}
  expect(y).toBeGreaterThan(700)
  expect(y + height).toBeLessThanOrEqual(844 - 34)
})

for (const [what, comeBack] of [
  ['while the interface is there', null],
  ['on a page that loads the gate alone', ready],
] as const) {
  test(`the trigger's name follows the language of the page, ${what}`, async ({ page, site }) => {
    site.page('/', {})
    await page.goto('/')
    await rejectAll(page)
    const trigger = page.locator('askfirst-trigger').getByRole('button')
    await expect(trigger).toHaveAccessibleName('Privacy choices: Functional off, Analytics off')
    if (comeBack) {
      await page.reload()
      await comeBack(page)
      await expect(trigger).toBeVisible()
    }

    for (const [lang, name] of [
      ['pt', /^Opções de privacidade: /],
      ['ar', /^خيارات الخصوصية: /],
      ['en', 'Privacy choices: Functional off, Analytics off'],
    ] as const) {
      await page.evaluate(to => document.documentElement.setAttribute('lang', to), lang)
      await expect(trigger).toHaveAccessibleName(name)
    }
  })
}
