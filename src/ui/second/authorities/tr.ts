import type { Authority } from './authority.js'

/** @see https://www.kvkk.gov.tr/ */
export const authority: Authority = {
  name: 'Kişisel Verileri Koruma Kurumu (KVKK)',
  address: 'Nasuh Akar Mah. Ziyabey Cad. No: 18, 06520 Balgat, Ankara',
  url: 'https://www.kvkk.gov.tr/',
}
