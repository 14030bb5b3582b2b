import { mount } from 'svelte'
import App from './App.svelte'

const root = document.getElementById('root')
const { vendor, config } = root.dataset
mount(App, { target: root, props: { vendor, config } })
