export { hold } from './hold.js'
