import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { object, parseShape, text } from '../../contract/shape.js'

/** Found by the package's own name, so that it is the same from its sources and from where it is installed. */
const manifest = createRequire(import.meta.url).resolve('askfirst/package.json')

/** Where the built files are. */
export const DIST = join(dirname(manifest), 'dist')

/** Where the published schemas are. */
export const SCHEMAS = join(dirname(manifest), 'schema')

const versioned = object({ version: text('a version', /^\d+\.\d+\.\d+[\w.-]*$/) })

/** This package's version. */
export const VERSION = parseShape(
  versioned,
  { version: JSON.parse(readFileSync(manifest, 'utf8')).version },
  'INVALID_CONFIG',
).version
