import type { Authority } from './authority.js'

/** @see https://www.ip-rs.si/, and https://www.edpb.europa.eu/about-edpb/about-edpb/members_en */
export const authority: Authority = {
  name: 'Informacijski pooblaščenec',
  address: 'Dunajska cesta 22, 1000 Ljubljana',
  url: 'https://www.ip-rs.si/',
}
