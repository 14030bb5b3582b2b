export { misuseOf } from '../gate/misuse.js'
export { warnOfNoWayBack } from './no-way-back.js'
