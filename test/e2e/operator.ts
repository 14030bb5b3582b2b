import type { Page } from 'playwright/test'
import { expect, type TestSite } from './site.js'

/** An operator of the site's receipt server, signed in, in a tab of the same browser. */
export async function signedInOperator(page: Page, site: TestSite): Promise<Page> {
  const operator = await page.context().newPage()
  await operator.goto(await site.receipts.signInLink())
  await operator.getByRole('button', { name: 'Sign in' }).click()
  await expect(operator.getByRole('link', { name: 'Policies' })).toBeVisible()
  return operator
}

export interface Written {
  /** Its name too. */
  readonly id: string
  readonly kind: string
  readonly readers: string
  readonly age?: string
}

/** Writes a policy in English and publishes it today, as an operator does. */
export async function publish(operator: Page, { id, kind, readers, age = '' }: Written): Promise<void> {
  await operator.getByRole('link', { name: 'Policies', exact: true }).click()
  await operator.getByRole('link', { name: 'Write a policy' }).click()
  await operator.getByLabel('Name in its address').fill(id)
  await operator.getByLabel('Kind').selectOption(kind)
  await operator.getByLabel('Who is asked to agree').selectOption(readers)
  await operator.getByLabel('Minimum age').fill(age)
  await operator.getByLabel('First language').selectOption('English')
  await operator.getByLabel('Name in this language').fill(id)
  await operator.getByRole('button', { name: 'Create the draft' }).click()
  await operator.getByLabel('Full text').fill('What we keep, and why.')
  await operator.getByRole('button', { name: 'Save', exact: true }).click()
  await operator.getByRole('link', { name: 'Publish…' }).click()
  await operator.getByRole('button', { name: 'Publish', exact: true }).click()
  await expect(operator.getByRole('status')).toContainText('Published as version')
}
