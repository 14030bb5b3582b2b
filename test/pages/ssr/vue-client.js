import { appOf } from './vue.js'

const initial = JSON.parse(document.getElementById('initial').textContent)
appOf(initial).mount('#root')
