import { Allowed, Trigger, useConsent } from 'askfirst/preact'
import { h, render } from 'preact'
import { useEffect } from 'preact/hooks'
import { appOf, root } from '../consent-app.js'

const App = appOf({ h, useEffect, useConsent, Allowed, Trigger }, { class: 'link' })

render(h(App), root)
