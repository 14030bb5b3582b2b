import type { Authority } from './authority.js'

/** @see https://www.datenschutzstelle.li/, and https://www.edpb.europa.eu/about-edpb/about-edpb/members_en */
export const authority: Authority = {
  name: 'Datenschutzstelle Fürstentum Liechtenstein',
  address: 'Städtle 38, 9490 Vaduz',
  url: 'https://www.datenschutzstelle.li/',
}
