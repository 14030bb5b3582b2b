import type { Authority } from './authority.js'

/** @see https://uodo.gov.pl/, and https://www.edpb.europa.eu/about-edpb/about-edpb/members_en */
export const authority: Authority = {
  name: 'Prezes Urzędu Ochrony Danych Osobowych',
  address: 'ul. Stanisława Moniuszki 1A, 00-014 Warszawa',
  url: 'https://uodo.gov.pl/',
}
