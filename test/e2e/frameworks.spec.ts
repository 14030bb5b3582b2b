import { svelte } from '@sveltejs/vite-plugin-svelte'
import type { Page } from 'playwright/test'
import { bundle } from './bundle.js'
import { call } from './page-code.js'
import { acceptAll, CONFIG, expect, ready, recordOf, rejectAll, type TestSite, test } from './site.js'

const config = { ...CONFIG, services: ['padlet'] }
const FRAMEWORKS = ['react', 'preact', 'vue', 'svelte']
const tag = `<script type="application/json" id="askfirst-config">${JSON.stringify(config)}</script>
  <script src="/af/askfirst.js"></script>`

/** An app that starts Askfirst itself, or one that is drawn before the script tag comes. */
async function open(page: Page, site: TestSite, framework: string, start: 'init' | 'tag'): Promise<string[]> {
  const errors: string[] = []
  page.on('pageerror', error => errors.push(error.message))
  page.on('console', told => told.type() === 'error' && errors.push(told.text()))
  site.vendor.answer('/stats.svg', '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>', 'image/svg+xml')
  const plugins = framework === 'svelte' ? [svelte({ configFile: false })] : []
  site.file('/page.js', await bundle(`test/pages/${framework}/consent.js`, plugins), 'text/javascript')
  const given = start === 'init' ? ` data-config='${JSON.stringify(config)}'` : ''
  site.page('/', {
    tag: '',
    body: `<div id="root" data-vendor="${site.vendor.origin}"${given}></div><script src="/page.js"></script>${start === 'tag' ? tag : ''}`,
  })
  await page.goto('/')
  return errors
}

for (const framework of FRAMEWORKS) {
  for (const start of ['init', 'tag'] as const) {
    test(`${framework}, started by ${start}: nothing before a yes, shown after it, gone when it is taken back`, async ({
      page,
      site,
    }) => {
      const errors = await open(page, site, framework, start)
      await expect(page.getByRole('button', { name: 'Reject all' })).toHaveCount(1)
      await expect(page.getByText('undecided')).toBeVisible()
      await expect(page.getByText('statistics off')).toBeVisible()
      await expect(page.getByText('board off')).toBeVisible()
      expect(site.vendor.asked).toEqual([])

      await acceptAll(page)
      await expect(page.getByRole('img', { name: 'Statistics' })).toBeVisible()
      await expect(page.getByText('statistics off')).toHaveCount(0)
      await expect(page.getByText('board on')).toBeVisible()
      await expect(page.getByText('decided', { exact: true })).toBeVisible()
      await expect.poll(() => site.vendor.asked).toEqual(['/stats.svg'])

      await page.getByRole('button', { name: 'Take it back' }).click()
      await expect(page.getByText('statistics off')).toBeVisible()
      await expect(page.getByRole('img')).toHaveCount(0)
      await expect(page.getByText('board off')).toBeVisible()
      expect(site.vendor.asked).toEqual(['/stats.svg'])
      expect(errors).toEqual([])
    })
  }

  test(`${framework}: a refusal shows nothing, and a service refused by itself stays away`, async ({ page, site }) => {
    await open(page, site, framework, 'init')
    await rejectAll(page)
    await expect(page.getByText('decided', { exact: true })).toBeVisible()
    await expect(page.getByText('statistics off')).toBeVisible()

    await call(page, 'choose', { functional: true, analytics: true, services: { padlet: false } })
    await expect(page.getByRole('img', { name: 'Statistics' })).toBeVisible()
    await expect(page.getByText('board off')).toBeVisible()
  })

  test(`${framework}: a returning visitor is shown what was granted, and finds the choices by the page's own trigger`, async ({
    page,
    site,
  }) => {
    await open(page, site, framework, 'tag')
    await acceptAll(page)
    await expect.poll(() => recordOf(page)).not.toBeNull()

    await page.reload()
    await expect(page.getByRole('img', { name: 'Statistics' })).toBeVisible()
    await expect(page.getByRole('button', { name: 'Reject all' })).toHaveCount(0)
    await expect(page.locator('button.link')).toHaveText('My choices')
    await ready(page)
    await page.getByRole('button', { name: 'My choices' }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
  })
}

test('what starts twice, in React’s StrictMode or in two frameworks on one page, is one', async ({ page, site }) => {
  await open(page, site, 'react', 'init')
  await expect(page.getByRole('button', { name: 'Reject all' })).toHaveCount(1)
  site.file('/vue.js', await bundle('test/pages/vue/consent.js'), 'text/javascript')
  const root = `data-vendor="${site.vendor.origin}" data-config='${JSON.stringify(config)}'`
  site.page('/', {
    tag: '',
    body: `<div id="root" ${root}></div><script src="/page.js"></script>
      <script>document.getElementById('root').id = 'first'</script>
      <div id="root" ${root}></div><script src="/vue.js"></script>`,
  })
  await page.goto('/')
  await expect(page.getByText('statistics off')).toHaveCount(2)
  await expect(page.getByRole('button', { name: 'Reject all' })).toHaveCount(1)

  await acceptAll(page)
  await expect(page.getByRole('img', { name: 'Statistics' })).toHaveCount(2)
  await page.getByRole('button', { name: 'Take it back' }).first().click()
  await expect(page.getByText('statistics off')).toHaveCount(2)
})
