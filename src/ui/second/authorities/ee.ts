import type { Authority } from './authority.js'

/** @see https://www.aki.ee/, and https://www.edpb.europa.eu/about-edpb/about-edpb/members_en */
export const authority: Authority = {
  name: 'Andmekaitse Inspektsioon',
  address: 'Tatari 39, 10134 Tallinn',
  url: 'https://www.aki.ee/',
}
