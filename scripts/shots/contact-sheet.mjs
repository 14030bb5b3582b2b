const PAGE = rows => `<style>
  body { margin: 0; background: #888 }
  div { display: flex; gap: 8px; padding: 4px; align-items: start }
  img { height: 400px }
  img:last-child { height: 240px }
</style>${rows.map(row => `<div>${row.map(data => `<img src="data:image/jpeg;base64,${data}">`).join('')}</div>`).join('')}`

/**
 * Puts pictures beside and below each other in one, by a page that shows them.
 *
 * @param {import('playwright').Browser} browser
 * @param {readonly (readonly string[])[]} rows - JPEG, base64
 * @param {string} path - of the PNG to write
 */
export async function contactSheet(browser, rows, path) {
  const page = await browser.newPage({ viewport: { width: 1400, height: 100 } })
  await page.setContent(PAGE(rows))
  await page.screenshot({ path, fullPage: true })
  await page.close()
}
