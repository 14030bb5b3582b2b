import type { Authority } from './authority.js'

/** @see https://www.dsb.gv.at/, and https://www.edpb.europa.eu/about-edpb/about-edpb/members_en */
export const authority: Authority = {
  name: 'Österreichische Datenschutzbehörde',
  address: 'Barichgasse 40–42, 1030 Wien',
  url: 'https://www.dsb.gv.at/',
}
