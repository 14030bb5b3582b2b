/** Draws the way back to the choices; `label` is its name and its title: "Privacy choices: analytics off". Without one it is taken away. */
export type Trigger = (label?: string) => void

// A ring and a half-moon of borders: no picture, and no character that a browser has to search its fonts for; and forced
// colours keep them. Every page has it, so this is terse.
const CSS =
  'button{position:fixed;z-index:999999999;bottom:12px;inset-inline-start:12px;margin:env(safe-area-inset-bottom);padding:9px;border:2px solid;border-radius:50%;' +
  'background:var(--askfirst-background,Canvas);color:var(--askfirst-accent,LinkText)}' +
  'button:before{content:"";display:block;width:9px;height:18px;border:2px solid;border-radius:50%;border-left-width:11px}' +
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
  button.addEventListener('click', open)
  root.append(button)
  return (label = '') => {
    button.ariaLabel = button.title = label
    if (!label) element.remove()
    // Put there anew, it would lose the focus that a closing layer has just given back.
    else if (!element.isConnected) document.documentElement.append(element)
  }
}
