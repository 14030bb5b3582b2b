import type { Authority } from './authority.js'

/** @see https://www.datatilsynet.no/, and https://www.edpb.europa.eu/about-edpb/about-edpb/members_en */
export const authority: Authority = {
  name: 'Datatilsynet',
  address: 'Postboks 458 Sentrum, 0105 Oslo',
  url: 'https://www.datatilsynet.no/',
}
