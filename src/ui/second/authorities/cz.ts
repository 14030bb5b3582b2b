import type { Authority } from './authority.js'

/** @see https://uoou.gov.cz/, and https://www.edpb.europa.eu/about-edpb/about-edpb/members_en */
export const authority: Authority = {
  name: 'Úřad pro ochranu osobních údajů',
  address: 'Pplk. Sochora 27, 170 00 Praha 7',
  url: 'https://uoou.gov.cz/',
}
