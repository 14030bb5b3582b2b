import type { Authority } from './authority.js'

/** @see https://www.datatilsynet.dk/, and https://www.edpb.europa.eu/about-edpb/about-edpb/members_en */
export const authority: Authority = {
  name: 'Datatilsynet',
  address: 'Carl Jacobsens Vej 35, 2500 Valby',
  url: 'https://www.datatilsynet.dk/',
}
