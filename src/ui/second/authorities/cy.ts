import type { Authority } from './authority.js'

/** @see https://www.dataprotection.gov.cy/, and https://www.edpb.europa.eu/about-edpb/about-edpb/members_en */
export const authority: Authority = {
  name: 'Γραφείο Επιτρόπου Προστασίας Δεδομένων Προσωπικού Χαρακτήρα',
  address: 'Κυπράνορος 15, 1061 Λευκωσία',
  url: 'https://www.dataprotection.gov.cy/',
}
