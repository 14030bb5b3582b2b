import { createHash } from 'node:crypto'
import colours from '../../style/colours.css?raw'
import controls from '../../style/controls.css?raw'
import account from '../account/account.css?raw'
import exporting from '../export/export.css?raw'
import overview from '../overview/overview.css?raw'
import policies from '../policies/policies.css?raw'
import receipts from '../receipts/receipts.css?raw'
import requests from '../requests/requests.css?raw'
import sites from '../sites/sites.css?raw'
import facts from './style/facts.css?raw'
import forms from './style/forms.css?raw'
import frame from './style/frame.css?raw'
import header from './style/header.css?raw'
import lists from './style/lists.css?raw'
import menu from './style/menu.css?raw'
import print from './style/print.css?raw'
import tables from './style/tables.css?raw'
import text from './style/text.css?raw'

const SHARED = [colours, controls, frame, header, menu, forms, tables, facts, text, lists]
const ROOMS = [account, exporting, overview, policies, receipts, requests, sites]

/**
 * The style of the operator's pages in one file: light and dark by the system's choice. What all of them have comes first, and
 * last what paper takes away again.
 */
export const STYLE = [...SHARED, ...ROOMS, print].join('')

/** Named by its content, so that a browser may keep it for good. */
export const STYLE_FILE = `style-${createHash('sha256').update(STYLE).digest('hex').slice(0, 12)}.css`
