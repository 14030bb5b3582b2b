import type { Authority } from './authority.js'

/** @see https://ombudsman.gov.ua/ */
export const authority: Authority = {
  name: 'Уповноважений Верховної Ради України з прав людини',
  address: 'вул. Інститутська, 21/8, 01008 Київ',
  url: 'https://ombudsman.gov.ua/',
}
