import type { Authority } from './authority.js'

/** @see https://idpc.org.mt/, and https://www.edpb.europa.eu/about-edpb/about-edpb/members_en */
export const authority: Authority = {
  name: 'Office of the Information and Data Protection Commissioner',
  address: 'Airways House, High Street, Sliema SLM 1549',
  url: 'https://idpc.org.mt/',
}
