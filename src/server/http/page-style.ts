import colours from '../style/colours.css?raw'
import controls from '../style/controls.css?raw'
import page from './page.css?raw'

/** What the pages for visitors and readers of the log have in common; each adds its own after it. */
export const PAGE_STYLE = colours + controls + page
