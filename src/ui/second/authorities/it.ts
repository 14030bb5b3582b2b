import type { Authority } from './authority.js'

/** @see https://www.garanteprivacy.it/, and https://www.edpb.europa.eu/about-edpb/about-edpb/members_en */
export const authority: Authority = {
  name: 'Garante per la protezione dei dati personali',
  address: 'Piazza Venezia 11, 00187 Roma',
  url: 'https://www.garanteprivacy.it/',
}
