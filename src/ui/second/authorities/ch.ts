import type { Authority } from './authority.js'

/** @see https://www.edoeb.admin.ch/ */
export const authority: Authority = {
  name: 'Eidgenössischer Datenschutz- und Öffentlichkeitsbeauftragter (EDÖB)',
  address: 'Feldeggweg 1, 3003 Bern',
  url: 'https://www.edoeb.admin.ch/',
}
