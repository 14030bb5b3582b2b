import { createElement as h, StrictMode } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { App } from './react.js'

const initial = JSON.parse(document.getElementById('initial').textContent)
hydrateRoot(document.getElementById('root'), h(StrictMode, null, h(App, { initial })))
