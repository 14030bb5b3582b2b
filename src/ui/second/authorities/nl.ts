import type { Authority } from './authority.js'

/** @see https://autoriteitpersoonsgegevens.nl/, and https://www.edpb.europa.eu/about-edpb/about-edpb/members_en */
export const authority: Authority = {
  name: 'Autoriteit Persoonsgegevens',
  address: 'Postbus 93374, 2509 AJ Den Haag',
  url: 'https://autoriteitpersoonsgegevens.nl/',
}
