import type { Authority } from './authority.js'

/** @see https://www.bfdi.bund.de/, and https://www.edpb.europa.eu/about-edpb/about-edpb/members_en */
export const authority: Authority = {
  name: 'Die Bundesbeauftragte für den Datenschutz und die Informationsfreiheit (BfDI)',
  address: 'Graurheindorfer Straße 153, 53117 Bonn',
  url: 'https://www.bfdi.bund.de/',
}
