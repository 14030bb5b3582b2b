import type { Authority } from './authority.js'

/** @see https://www.dvi.gov.lv/, and https://www.edpb.europa.eu/about-edpb/about-edpb/members_en */
export const authority: Authority = {
  name: 'Datu valsts inspekcija',
  address: 'Elijas iela 17, Rīga, LV-1050',
  url: 'https://www.dvi.gov.lv/',
}
