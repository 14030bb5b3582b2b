import type { Authority } from './authority.js'

/** @see https://www.dataprotectionauthority.be/, and https://www.edpb.europa.eu/about-edpb/about-edpb/members_en */
export const authority: Authority = {
  name: 'Autorité de protection des données / Gegevensbeschermingsautoriteit',
  address: 'Rue de la Presse 35 / Drukpersstraat 35, 1000 Bruxelles / Brussel',
  url: 'https://www.dataprotectionauthority.be/',
}
