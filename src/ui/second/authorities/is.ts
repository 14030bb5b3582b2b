import type { Authority } from './authority.js'

/** @see https://www.personuvernd.is/, and https://www.edpb.europa.eu/about-edpb/about-edpb/members_en */
export const authority: Authority = {
  name: 'Persónuvernd',
  address: 'Laugavegi 166, 4. hæð, 105 Reykjavík',
  url: 'https://www.personuvernd.is/',
}
