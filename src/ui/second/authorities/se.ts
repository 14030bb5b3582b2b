import type { Authority } from './authority.js'

/** @see https://www.imy.se/, and https://www.edpb.europa.eu/about-edpb/about-edpb/members_en */
export const authority: Authority = {
  name: 'Integritetsskyddsmyndigheten (IMY)',
  address: 'Box 8114, 104 20 Stockholm',
  url: 'https://www.imy.se/',
}
