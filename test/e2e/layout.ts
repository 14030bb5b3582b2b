import type { Locator, Page } from 'playwright/test'

/** How the first layer can appear, as the fixture's query. */
export const LAYOUTS = ['bar', 'box', 'dialog'] as const

export const THEMES = ['plain', 'ink', 'paper', 'soft'] as const

/** Until nothing of ours moves or fades. What follows a scroll bar is never over. */
export const still = (layer: Locator): Promise<unknown> =>
  layer.evaluate(element =>
    Promise.all(
      element
        .getAnimations({ subtree: true })
        .filter(({ timeline }) => timeline instanceof DocumentTimeline)
        .map(({ finished }) => finished),
    ),
  )

/** What a text and its ground look like, for a visitor: WCAG's contrast ratio, and how large the element is. */
export interface Look {
  readonly text: string
  readonly contrast: number
  readonly width: number
  readonly height: number
}

/** Each element in a layer that has text of its own. Colours are mixed by a canvas, as the browser would. */
export const looksIn = (layer: Locator): Promise<readonly Look[]> =>
  layer.evaluate(root => {
    const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })
    const mixed = (colors: readonly string[]): number => {
      for (const color of ['#fff', ...colors]) {
        if (!canvas) continue
        canvas.fillStyle = color
        canvas.fillRect(0, 0, 1, 1)
      }
      const [red = 0, green = 0, blue = 0] = [...(canvas?.getImageData(0, 0, 1, 1).data ?? [])].map(part => {
        const light = part / 255
        return light <= 0.040_45 ? light / 12.92 : ((light + 0.055) / 1.055) ** 2.4
      })
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue
    }
    const grounds = (element: Element | null): string[] =>
      element ? [...grounds(element.parentElement), getComputedStyle(element).backgroundColor] : []
    return [...root.querySelectorAll('*')]
      .filter(({ childNodes }) =>
        [...childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()),
      )
      .map(element => {
        const behind = grounds(element)
        const [ground, text] = [mixed(behind), mixed([...behind, getComputedStyle(element).color])]
        const { width, height } = element.getBoundingClientRect()
        const contrast = (Math.max(ground, text) + 0.05) / (Math.min(ground, text) + 0.05)
        return { text: element.textContent?.trim() ?? '', contrast, width, height }
      })
  })

/** What cannot be read whole: elements whose content is wider than they are, and buttons with a broken word. */
export const cutIn = (layer: Locator): Promise<readonly string[]> =>
  layer.evaluate(root => {
    const isBroken = (element: Element): boolean => {
      if (!element.matches('button')) return false
      const range = document.createRange()
      range.selectNodeContents(element)
      const lines = new Set([...range.getClientRects()].map(({ top }) => top))
      return lines.size > (element.textContent?.trim().split(/\s+/).length ?? 0)
    }
    return [root, ...root.querySelectorAll('*')]
      .filter(element => (element.clientWidth > 1 && element.scrollWidth > element.clientWidth) || isBroken(element))
      .map(({ localName, textContent }) => `${localName}: ${textContent?.slice(0, 40)}`)
  })

/** What has the focus, if it is ours and something else lies over it: WCAG 2.4.11 asks that it is not hidden. */
export const focusBehind = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const root = document.activeElement?.shadowRoot
    const at = root?.activeElement
    if (!root || !at) return []
    // A link of two lines has two boxes, and its middle may be beside both.
    const isSeen = [...at.getClientRects()].some(({ x, y, width, height }) =>
      at.contains(root.elementFromPoint(x + width / 2, y + height / 2)),
    )
    return isSeen ? [] : [at.ariaLabel ?? at.textContent ?? at.localName]
  })

/** Presses Tab until the focus is on what is called `name`; says so when it never is. */
export async function tabTo(page: Page, name: RegExp | string): Promise<void> {
  const seen: string[] = []
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press('Tab')
    const at = await page.evaluate(() => {
      let element = document.activeElement
      while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement
      const label = element?.getAttribute('aria-labelledby')
      const root = element?.getRootNode() as ShadowRoot | undefined
      const named = label ? root?.getElementById(label) : element
      return element?.ariaLabel ?? named?.textContent?.trim() ?? ''
    })
    if (typeof name === 'string' ? at === name : name.test(at)) return
    seen.push(at)
  }
  throw new Error(`Tab never came to ${name}; it was at ${[...new Set(seen)].join(', ')}`)
}
