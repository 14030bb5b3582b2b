import type { Authority } from './authority.js'

/** @see https://cpdp.bg/, and https://www.edpb.europa.eu/about-edpb/about-edpb/members_en */
export const authority: Authority = {
  name: 'Комисия за защита на личните данни',
  address: 'бул. „Проф. Цветан Лазаров“ 2, 1592 София',
  url: 'https://cpdp.bg/',
}
