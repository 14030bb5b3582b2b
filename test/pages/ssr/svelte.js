import { render } from 'svelte/server'
import App from './App.svelte'

/** @param {import('../../../src/entry/initial.js').InitialConsent | null} initial */
export const draw = initial => render(App, { props: { initial } }).body
