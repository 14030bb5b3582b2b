import { signPerson } from '../../dist/lib/email/index.js'
import { axeFindings } from './interface.js'
import { publish, signedInOperator } from './operator.js'
import { CONFIG, expect, MAIL_SECRET, type TestSite, test } from './site.js'

/** What the site's own server makes for somebody who is signed in. */
function agreeLink(site: TestSite): string {
  const person = { site: CONFIG.site, subject: 'f3a1c27b90d4e85a', back: `${site.origin}/courses` }
  return `${site.receipts.origin}/policies/agree?person=${signPerson(MAIL_SECRET, person)}`
}

test('somebody who is signed in agrees from the age on that a policy names, and takes it back', async ({
  page,
  site,
}) => {
  site.page('/courses', {})
  const operator = await signedInOperator(page, site)
  await publish(operator, { id: 'terms', kind: 'terms of the site', readers: 'people who are signed in', age: '16' })

  await page.goto(agreeLink(site))
  const form = page.getByRole('form', { name: 'terms' })
  await form.getByRole('button', { name: 'I agree' }).click()
  await expect(page.getByRole('alert')).toContainText('say that you are old enough')
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize({ width: 320, height: 800 })
    expect(await axeFindings(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  }
  const [yes, no] = await Promise.all(
    ['I agree', 'I do not agree'].map(name => form.getByRole('button', { name, exact: true }).boundingBox()),
  )
  expect(yes?.height).toBe(no?.height)

  await page.getByLabel('I am 16 years old or older').check()
  await page.getByRole('button', { name: 'I agree', exact: true }).click()
  await expect(page.getByText('You have agreed.')).toBeVisible()
  expect(await axeFindings(page)).toEqual([])
  await page.getByRole('link', { name: 'Receipt of your answer' }).click()
  await expect(page.getByRole('cell', { name: 'Allowed' })).toBeVisible()
  await page.goBack()

  await page.getByRole('button', { name: 'I take my agreement back' }).click()
  await expect(page.getByText('You have taken your agreement back.')).toBeVisible()
  await page.getByRole('link', { name: 'Go on' }).click()
  await expect(page).toHaveURL(`${site.origin}/courses`)
})
