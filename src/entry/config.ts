export { parseConfig } from '../contract/config.js'
export { mergedConfig } from './config-source.js'
