export { complete } from './complete.js'
export { Preferences } from './preferences.js'
export { styles } from './styles.js'
