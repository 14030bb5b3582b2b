import type { Authority } from './authority.js'

/** @see https://www.aepd.es/, and https://www.edpb.europa.eu/about-edpb/about-edpb/members_en */
export const authority: Authority = {
  name: 'Agencia Española de Protección de Datos (AEPD)',
  address: 'C/ Jorge Juan 6, 28001 Madrid',
  url: 'https://www.aepd.es/',
}
