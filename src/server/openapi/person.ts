import { query } from './operation.js'

/** Who somebody is. One that is signed would be too old when it is tried. */
export const person = query(
  'person',
  '1.W10.AAAA',
  'The site’s word for whom it has signed in: `signPerson` of `askfirst/email`.',
)
