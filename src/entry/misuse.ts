export { misuseOf } from '../gate/misuse.js'
export { noSubject } from './no-subject.js'
export { warnOfNoWayBack } from './no-way-back.js'
