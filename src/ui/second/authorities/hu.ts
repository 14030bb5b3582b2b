import type { Authority } from './authority.js'

/** @see https://www.naih.hu/, and https://www.edpb.europa.eu/about-edpb/about-edpb/members_en */
export const authority: Authority = {
  name: 'Nemzeti Adatvédelmi és Információszabadság Hatóság (NAIH)',
  address: '1055 Budapest, Falk Miksa utca 9–11.',
  url: 'https://www.naih.hu/',
}
