export { misuseOf } from '../gate/misuse.js'
