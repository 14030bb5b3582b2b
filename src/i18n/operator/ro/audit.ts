import type { OperatorTexts } from '../texts.js'

export const audit: OperatorTexts['audit'] = {
  intro: 'Ce au făcut operatorii și serverul pe {site}, cele mai noi întâi. Nimic de aici nu poate fi schimbat.',
  introServer: 'Împreună cu ce s-a făcut pe întregul server: conectări, roluri pentru toate site-urile.',
  caption: 'Acțiuni, cele mai noi întâi; orele sunt UTC',
  from: 'Din ziua (UTC)',
  to: 'Până în ziua (UTC)',
  operator: 'Operator',
  anyOperator: 'Toți',
  action: 'Acțiune',
  anyAction: 'Orice acțiune',
  filter: 'Filtrează',
  clear: 'Golește',
  at: 'Când (UTC)',
  about: 'Despre ce',
  where: 'Unde',
  server: 'server',
  none: 'Nimic nu se potrivește cu acest filtru.',
  older: 'Mai vechi',
  newest: 'Cele mai noi',
  moreActs: 'Acțiuni mai vechi și mai noi',
  csv: 'Exportă tot ce se potrivește: CSV',
  badDay: '„{given}” nu este o zi precum 2026-11-21.',
  badFilter:
    'Nu se arată nimic, fiindcă filtrul nu poate fi înțeles în întregime. Câmpurile marcate spun ce este greșit.',
  badPlace: 'Adresa numește un loc pe care lista nu îl are.',
}
