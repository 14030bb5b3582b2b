import { parseNotice } from '../contract/notice.js'
import { redraw } from '../ui/redrawn/redraw.js'

/** A receipt's page has the notice that it names, and a place to draw it; without this script it shows its texts alone. */
const data = document.querySelector('#notice-data')?.textContent
const figure = document.querySelector<HTMLElement>('#redrawn')
const screen = figure?.querySelector<HTMLElement>('.screen')
if (data && figure && screen) {
  redraw(parseNotice(JSON.parse(data)), screen)
  figure.hidden = false
  // What is drawn need not be read as a list first; the list stays, for whoever opens it.
  document.querySelector('#notice-texts')?.removeAttribute('open')
}
