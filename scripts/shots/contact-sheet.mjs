const STYLES = {
  // Screens of one height beside each other.
  screens: `
    img { height: 400px }
    img:last-child { height: 240px }
  `,
  // Whole pages, each as wide as its column.
  pages: `
    img { width: 250px }
    img:nth-child(-n + 2) { width: 620px }
  `,
}

const PAGE = (rows, style) => `<style>
  body { margin: 0; background: #888 }
  div { display: flex; gap: 8px; padding: 4px; align-items: start }
  ${STYLES[style]}
</style>${rows.map(row => `<div>${row.map(data => `<img src="data:image/jpeg;base64,${data}">`).join('')}</div>`).join('')}`

/**
 * Puts pictures beside and below each other in one, by a page that shows them.
 *
 * @param {import('playwright').Browser} browser
 * @param {readonly (readonly string[])[]} rows - JPEG, base64
 * @param {string} path - of the PNG to write
 * @param {keyof typeof STYLES} style
 */
export async function contactSheet(browser, rows, path, style = 'screens') {
  const page = await browser.newPage({ viewport: { width: style === 'pages' ? 2030 : 1400, height: 100 } })
  await page.setContent(PAGE(rows, style))
  await page.screenshot({ path, fullPage: true })
  await page.close()
}
