/** Opens an operator's page of the site with a month behind it, or of the one without. */
export const at =
  (path, site = 'open-campus') =>
  async ({ page, office }) => {
    const query = path.includes('?') ? '&' : '?'
    await page.goto(`${office.origin}/operator${path}${query}site=${site}`)
  }

/** Fills in fields of `main` by their names, and sends the form that has the last of them. */
export const fill = async (page, fields, { action = '', button = 'button[type=submit]' } = {}) => {
  let form = page.locator(action ? `main form[action*="${action}"]` : 'main form').first()
  for (const [name, value] of Object.entries(fields)) {
    form = page.locator('main form', { has: page.locator(`[name="${name}"]`) })
    const field = form.locator(`[name="${name}"]`)
    if (await field.evaluate(element => element.matches('select'))) await field.selectOption(value)
    else await field.fill(value)
  }
  // What is wrong shall be seen by the server.
  await form.evaluate(element => {
    element.noValidate = true
  })
  await Promise.all([page.waitForEvent('load'), form.locator(button).first().click()])
}

/** Opens a page, and sends a form of it. */
export const send = (path, fields, where) => async around => {
  await at(path)(around)
  await fill(around.page, fields, where)
}

/** Opens a page, and goes where its first such link leads. */
export const follow = (path, link) => async around => {
  await at(path)(around)
  await around.page.locator(link).first().click()
  await around.page.waitForLoadState()
}
