import type { Authority } from './authority.js'

/** @see https://www.dataprotection.ie/, and https://www.edpb.europa.eu/about-edpb/about-edpb/members_en */
export const authority: Authority = {
  name: 'Data Protection Commission',
  address: '6 Pembroke Row, Dublin 2, D02 X963',
  url: 'https://www.dataprotection.ie/',
}
