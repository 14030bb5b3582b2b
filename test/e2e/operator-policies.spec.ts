import type { Page } from 'playwright/test'
import { axeFindings, firstLayer } from './interface.js'
import { publish, signedInOperator } from './operator.js'
import { acceptAll, CONFIG, expect, ready, recordOf, rejectAll, type TestSite, test } from './site.js'

const SCREENS = [
  { width: 1280, colorScheme: 'light' },
  { width: 1280, colorScheme: 'dark' },
  { width: 320, colorScheme: 'light' },
] as const

/** The page as it is now can be used by everybody, in light and dark, and at 320 px. */
async function mustBeUsable(page: Page): Promise<void> {
  for (const { width, colorScheme } of SCREENS) {
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize({ width, height: 800 })
    expect(await axeFindings(page), `${page.url()} ${width} ${colorScheme}`).toEqual([])
    const wide = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(wide, page.url()).toBeLessThanOrEqual(width)
  }
  await page.setViewportSize({ width: 1280, height: 800 })
}

test('a campus in Romania has a list of active policies in two languages, with versions and an age', async ({
  page,
  site,
}) => {
  test.setTimeout(180_000)
  const operator = await signedInOperator(page, site)
  await operator.getByRole('link', { name: 'Policies' }).click()
  await operator.getByLabel('Language').selectOption('Română')
  await operator.getByRole('button', { name: 'Change' }).click()
  await expect(operator.getByRole('heading', { level: 1 })).toHaveText('Politici')
  await mustBeUsable(operator)

  await operator.getByRole('link', { name: 'Scrieți o politică' }).click()
  await operator.getByLabel('Numele din adresă').fill('Regulament!')
  await operator.getByLabel('Vârsta minimă, în ani').fill('16')
  await operator.getByLabel('Prima limbă').selectOption('română')
  await operator.getByLabel('Denumirea în această limbă').fill('Regulamentul platformei')
  await operator.getByRole('button', { name: 'Creează ciorna' }).click()
  await expect(operator.getByRole('alert')).toContainText('litere mici')
  await expect(operator.getByLabel('Denumirea în această limbă')).toHaveValue('Regulamentul platformei')
  await mustBeUsable(operator)
  await operator.getByLabel('Numele din adresă').fill('regulament')
  await operator.getByLabel('Cui i se cere acordul').selectOption('toată lumea')
  await operator.getByRole('button', { name: 'Creează ciorna' }).click()

  await operator.getByLabel('Pe scurt').fill('Purtați-vă **frumos**.')
  await operator.getByLabel('Textul integral').fill('# Reguli\n\n| Cine | Ce |\n|---|---|\n| Studenții | învață |')
  await mustBeUsable(operator)
  await operator.getByRole('button', { name: 'Salvează și previzualizează' }).click()
  await expect(operator.getByRole('cell', { name: 'Studenții' })).toBeVisible()
  await mustBeUsable(operator)

  await operator.getByRole('link', { name: 'Înapoi la politică' }).click()
  await operator.getByLabel('Adăugați o limbă').selectOption('engleză')
  await operator.getByRole('button', { name: 'Scrie în această limbă' }).click()
  await operator.getByLabel('Denumire', { exact: true }).fill('Rules of the platform')
  await operator.getByRole('button', { name: 'Salvează', exact: true }).click()
  await operator.getByRole('link', { name: 'Publică…' }).click()
  await expect(operator.getByText('engleză: lipsește textul integral')).toBeVisible()
  await mustBeUsable(operator)
  await operator.getByRole('link', { name: 'Înapoi la politică' }).click()
  await operator.getByRole('link', { name: 'Editează: engleză' }).click()
  await operator.getByLabel('Textul integral').fill('# Rules\n\nLearn.')
  await operator.getByRole('button', { name: 'Salvează', exact: true }).click()

  await operator.getByRole('link', { name: 'Publică…' }).click()
  await expect(operator.getByText('Persoanelor autentificate li se cere acordul')).toBeVisible()
  await operator.getByLabel('Data versiunii').fill('2026-11-15')
  await mustBeUsable(operator)
  await operator.getByRole('button', { name: 'Publică', exact: true }).click()
  await expect(operator.getByRole('status')).toHaveText('Publicată ca versiunea 2026-11-15.')
  await mustBeUsable(operator)

  await operator.getByRole('link', { name: 'Editează: română' }).click()
  await operator.getByLabel('Textul integral').fill('# Reguli\n\nStudenții și profesorii învață.')
  await operator.getByRole('button', { name: 'Salvează', exact: true }).click()
  await operator.getByRole('link', { name: 'Ce schimbă ciorna' }).click()
  await expect(operator.getByRole('insertion').first()).toBeVisible()
  await mustBeUsable(operator)

  for (const [lang, name, age] of [
    ['ro', 'Regulamentul platformei', 'Vârsta minimă, în ani'],
    ['en', 'Rules of the platform', 'Minimum age in years'],
  ]) {
    await page.goto(`${site.receipts.origin}/policies?lang=${lang}`)
    await expect(page.getByRole('listitem')).toContainText([`${name}`])
    for (const shown of ['2026-11-15', `${age}`, '16']) await expect(page.getByRole('listitem')).toContainText(shown)
    await mustBeUsable(page)
    await page.getByRole('link', { name: `${name}` }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(`${name}`)
    await mustBeUsable(page)
  }
  await page.getByRole('link', { name: 'română' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Regulamentul platformei')
  await page.getByRole('link', { name: 'Această versiune' }).click()
  await expect(page).toHaveURL(/\/policies\/regulament\/2026-11-15\?/)
  await expect(page.getByRole('cell', { name: 'Studenții' })).toBeVisible()
})

test.describe('10. It asks again only about what changed: a publication', () => {
  /** A page of the site with the script that the server makes of its config. */
  const visited = async (page: Page, site: TestSite): Promise<void> => {
    const src = `${site.receipts.origin}/s/${CONFIG.site}.js`
    site.page('/', { tag: `<script src="${src}" defer></script>` })
    await page.route('**/s/*.js', route =>
      route.continue({ headers: { ...route.request().headers(), 'cache-control': 'no-cache' } }),
    )
    await page.goto(site.origin)
    await ready(page)
  }
  const again = async (page: Page): Promise<void> => {
    await page.reload()
    await ready(page)
  }

  test('asks visitors who agreed again, and says why', async ({ page, site }) => {
    await visited(page, site)
    await acceptAll(page)
    await expect(firstLayer(page)).toHaveCount(0)
    const operator = await signedInOperator(page, site)

    await publish(operator, { id: 'cookies', kind: 'cookies', readers: 'everybody' })
    await again(page)

    await expect(firstLayer(page)).toContainText('The privacy policy has changed since your last choice.')
    await acceptAll(page)
    await expect(firstLayer(page)).toHaveCount(0)
    expect((await recordOf(page))?.['p']).toBe(new Date().toISOString().slice(0, 10))
    await again(page)
    await expect(firstLayer(page)).toHaveCount(0)
  })

  test('asks nobody who refused', async ({ page, site }) => {
    await visited(page, site)
    await rejectAll(page)
    await expect(firstLayer(page)).toHaveCount(0)
    const operator = await signedInOperator(page, site)

    await publish(operator, { id: 'privacy', kind: 'privacy', readers: 'everybody' })
    await again(page)

    // The refusal is restated under the new version: the page has heard of it.
    const today = new Date().toISOString().slice(0, 10)
    await expect.poll(async () => (await recordOf(page))?.['p']).toBe(today)
    await expect(firstLayer(page)).toHaveCount(0)
  })

  test('of a policy for people who are signed in touches no visitor', async ({ page, site }) => {
    await visited(page, site)
    await acceptAll(page)
    await expect(firstLayer(page)).toHaveCount(0)
    const operator = await signedInOperator(page, site)

    await publish(operator, { id: 'staff', kind: 'privacy', readers: 'people who are signed in' })
    await again(page)

    await page.waitForLoadState('networkidle')
    await expect(firstLayer(page)).toHaveCount(0)
    expect((await recordOf(page))?.['p']).toBe('2026-11-01')
  })
})
