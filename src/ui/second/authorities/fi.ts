import type { Authority } from './authority.js'

/** @see https://tietosuoja.fi/, and https://www.edpb.europa.eu/about-edpb/about-edpb/members_en */
export const authority: Authority = {
  name: 'Tietosuojavaltuutetun toimisto',
  address: 'PL 800, 00531 Helsinki',
  url: 'https://tietosuoja.fi/',
}
