/** The way back to the choices, on every page. */
export interface Trigger {
  /** Draws the button; `label` is its name and its title: "Privacy choices: analytics off". */
  show(label: string): void
  hide(): void
}

// Ring and half-moon in CSS and text: no picture, no font. Every page has it, so this is terse.
const CSS =
  'button{position:fixed;z-index:999999999;bottom:12px;inset-inline-start:12px;width:44px;height:44px;border:2px solid;border-radius:50%;' +
  'background:var(--askfirst-background,Canvas);color:var(--askfirst-accent,LinkText);font-size:22px}' +
  '@media print{button{display:none}}'

/**
 * Makes the trigger. It stands after the body, in no page's way when a body is swapped, last in tab order.
 *
 * @param open - opens the second layer.
 */
export function createTrigger(open: () => void): Trigger {
  const element = document.createElement('askfirst-trigger')
  const root = element.attachShadow({ mode: 'open' })
  const button = document.createElement('button')
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(CSS)
  root.adoptedStyleSheets = [sheet]
  button.append('◐')
  button.addEventListener('click', open)
  root.append(button)
  return {
    show(label) {
      button.ariaLabel = button.title = label
      // Put there anew, it would lose the focus that a closing layer has just given back.
      if (!element.isConnected) document.documentElement.append(element)
    },
    hide: () => element.remove(),
  }
}
