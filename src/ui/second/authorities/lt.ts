import type { Authority } from './authority.js'

/** @see https://vdai.lrv.lt/, and https://www.edpb.europa.eu/about-edpb/about-edpb/members_en */
export const authority: Authority = {
  name: 'Valstybinė duomenų apsaugos inspekcija',
  address: 'L. Sapiegos g. 17, 10312 Vilnius',
  url: 'https://vdai.lrv.lt/',
}
