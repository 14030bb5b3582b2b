import type { Authority } from './authority.js'

/** @see https://www.cnil.fr/, and https://www.edpb.europa.eu/about-edpb/about-edpb/members_en */
export const authority: Authority = {
  name: 'Commission nationale de l’informatique et des libertés (CNIL)',
  address: '3 place de Fontenoy, TSA 80715, 75334 Paris CEDEX 07',
  url: 'https://www.cnil.fr/',
}
