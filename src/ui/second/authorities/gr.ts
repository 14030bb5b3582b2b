import type { Authority } from './authority.js'

/** @see https://www.dpa.gr/, and https://www.edpb.europa.eu/about-edpb/about-edpb/members_en */
export const authority: Authority = {
  name: 'Αρχή Προστασίας Δεδομένων Προσωπικού Χαρακτήρα',
  address: 'Κηφισίας 1–3, 115 23 Αθήνα',
  url: 'https://www.dpa.gr/',
}
