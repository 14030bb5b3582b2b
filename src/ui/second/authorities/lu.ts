import type { Authority } from './authority.js'

/** @see https://cnpd.public.lu/, and https://www.edpb.europa.eu/about-edpb/about-edpb/members_en */
export const authority: Authority = {
  name: 'Commission nationale pour la protection des données (CNPD)',
  address: '15, boulevard du Jazz, 4370 Belvaux',
  url: 'https://cnpd.public.lu/',
}
