import type { Authority } from './authority.js'

/** @see https://azop.hr/, and https://www.edpb.europa.eu/about-edpb/about-edpb/members_en */
export const authority: Authority = {
  name: 'Agencija za zaštitu osobnih podataka (AZOP)',
  address: 'Selska cesta 136, 10000 Zagreb',
  url: 'https://azop.hr/',
}
