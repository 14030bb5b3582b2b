import { render } from 'preact'
import type { Notice } from '../../contract/notice.js'
import { directionOf } from '../languages.js'
import { Layers } from '../layers.js'
import { rootOn } from '../root.js'
import { styles as ofSecondLayer } from '../second/styles.js'
import { styles } from '../styles.js'
import { isSecondLayer, viewOf } from './view.js'

/** Draws a notice into `screen` with the parts that drew it for the visitor. What it is fixed to is `screen`, if that contains layout. */
export function redraw(notice: Notice, screen: HTMLElement): void {
  const element = document.createElement('askfirst-ui')
  const body = document.createElement('div')
  body.lang = notice.locale
  body.dir = directionOf(notice.locale)
  const view = viewOf(notice)
  const second = isSecondLayer(notice)
  render(<Layers view={view} first={!second} second={second ? <view.Preferences view={view} /> : null} />, body)
  // It asks nobody, so it takes no focus.
  for (const wanting of body.querySelectorAll('[autofocus]')) wanting.removeAttribute('autofocus')
  rootOn(element, styles + ofSecondLayer, '').append(body)
  screen.append(element)
}
