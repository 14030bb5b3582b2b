import type { Page } from 'playwright/test'
import { messages as arabic } from '../../src/i18n/ar.js'
import { messages as english } from '../../src/i18n/en.js'
import { messages as romanian } from '../../src/i18n/ro.js'
import { LANGUAGES } from '../../src/ui/languages.js'
import { expect, firstLayer, focused, GRANTED, secondLayer, test } from './interface.js'

const speak = (page: Page, lang: string): Promise<void> =>
  page.evaluate(to => {
    document.documentElement.lang = to
  }, lang)

/** What stands out of its layer's margins, or has more in it than it shows; of the button that closes only the sign keeps to them. */
const overflowing = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...(document.querySelector('askfirst-ui')?.shadowRoot?.querySelectorAll('.layer, dialog') ?? [])].flatMap(
      layer => {
        const { left, right } = layer.getBoundingClientRect()
        const { paddingLeft, paddingRight } = getComputedStyle(layer)
        return [...layer.querySelectorAll(':not(.head, .close)')]
          .filter(element => {
            const box = element.getBoundingClientRect()
            const isOut =
              box.left < left + parseFloat(paddingLeft) - 1 || box.right > right - parseFloat(paddingRight) + 1
            return (
              box.width > 0 && (isOut || (element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1))
            )
          })
          .map(element => element.outerHTML)
      },
    ),
  )

test('every language fits at 320 px, in both layers', async ({ page, open }) => {
  test.slow()
  await page.setViewportSize({ width: 320, height: 640 })
  await open()
  const title = firstLayer(page).getByRole('heading')

  for (const [lang, load] of Object.entries(LANGUAGES)) {
    const { messages } = await load()
    await speak(page, lang)
    await expect(title).toHaveText(messages.title)
    expect(await overflowing(page), lang).toEqual([])
  }
  await page.locator('#choices').click()
  await expect(secondLayer(page).getByRole('switch')).toHaveCount(5)
  for (const details of await secondLayer(page).locator('summary').all()) await details.click()
  for (const [lang, load] of Object.entries(LANGUAGES)) {
    const { more } = (await (await load()).more?.()) ?? {}
    await speak(page, lang)
    await expect(secondLayer(page).getByRole('button', { name: more?.save ?? '', exact: true })).toBeVisible()
    expect(await overflowing(page), lang).toEqual([])
  }
})

test('an open layer takes the page’s new language, and keeps focus and what was moved', async ({ page, open }) => {
  await open(GRANTED)
  await page.locator('#choices').click()
  const clarity = secondLayer(page).getByRole('switch', { name: 'Clarity' })
  await clarity.focus()
  await page.keyboard.press('Space')
  await expect(clarity).toBeChecked()

  await speak(page, 'ar')

  await expect(secondLayer(page).getByRole('heading', { name: arabic.title })).toBeVisible()
  await expect(clarity).toBeChecked()
  await expect(clarity).toBeFocused()
  await speak(page, 'en')
  await expect(secondLayer(page).getByRole('heading', { name: english.title })).toBeVisible()
  await expect(clarity).toBeFocused()
  expect(await focused(page)).not.toBe('first')
})

test.describe('in a Romanian browser', () => {
  test.use({ locale: 'ro-MD' })

  test('a page without a language is asked in the browser’s', async ({ page, open }) => {
    await page.route('**/?*', async route => {
      const answer = await route.fetch()
      await route.fulfill({ response: answer, body: (await answer.text()).replace(' lang="en"', '') })
    })
    await open('')

    await expect(firstLayer(page).getByRole('button', { name: romanian.reject })).toBeVisible()
  })

  test('the page’s language goes before the browser’s, the config’s before both', async ({ page, open }) => {
    await open()
    await expect(firstLayer(page).getByRole('button', { name: english.reject })).toBeVisible()

    await open('locale=ar')
    await expect(firstLayer(page).getByRole('button', { name: arabic.reject })).toBeVisible()
  })
})
