export { furnish } from './furnish.js'
export { styles } from './styles.js'
