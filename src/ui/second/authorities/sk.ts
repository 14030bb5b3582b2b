import type { Authority } from './authority.js'

/** @see https://dataprotection.gov.sk/, and https://www.edpb.europa.eu/about-edpb/about-edpb/members_en */
export const authority: Authority = {
  name: 'Úrad na ochranu osobných údajov Slovenskej republiky',
  address: 'Námestie 1. mája 18, 811 06 Bratislava',
  url: 'https://dataprotection.gov.sk/',
}
