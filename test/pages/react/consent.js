import { Allowed, Trigger, useConsent } from 'askfirst/react'
import { createElement as h, StrictMode, useEffect } from 'react'
import { createRoot } from 'react-dom/client'
import { appOf, root } from '../consent-app.js'

const App = appOf({ h, useEffect, useConsent, Allowed, Trigger }, { className: 'link' })

createRoot(root).render(h(StrictMode, null, h(App)))
