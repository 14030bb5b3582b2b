import type { Authority } from './authority.js'

/** @see https://www.cnpd.pt/, and https://www.edpb.europa.eu/about-edpb/about-edpb/members_en */
export const authority: Authority = {
  name: 'Comissão Nacional de Proteção de Dados (CNPD)',
  address: 'Av. D. Carlos I, 134, 1.º, 1200-651 Lisboa',
  url: 'https://www.cnpd.pt/',
}
