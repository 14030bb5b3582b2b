import type { Authority } from './authority.js'

/** @see https://www.dataprotection.ro/, and https://www.edpb.europa.eu/about-edpb/about-edpb/members_en */
export const authority: Authority = {
  name: 'Autoritatea Națională de Supraveghere a Prelucrării Datelor cu Caracter Personal',
  address: 'B-dul G-ral. Gheorghe Magheru 28–30, sector 1, 010336 București',
  url: 'https://www.dataprotection.ro/',
}
