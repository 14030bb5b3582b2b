import type { OperatorTexts } from '../texts.js'

export const frame: OperatorTexts['frame'] = {
  skip: 'Salt la conținut',
  pages: 'Pagini',
  signOut: 'Deconectare',
  site: 'Site',
  switchSite: 'Afișează',
  language: 'Limbă',
  switchLanguage: 'Schimbă',
  noPage: 'Pagina nu există',
  noPageText: 'La această adresă nu este nimic. Paginile sunt enumerate mai sus.',
  noSite: 'Site-ul nu există',
  noSiteText: 'Nu există aici un site „{site}” pe care să îl puteți vedea. Puteți vedea: {sites}.',
  noSites: 'niciunul deocamdată; adresați-vă unui proprietar al serverului',
  mayNot: 'Rolul dumneavoastră nu permite acest lucru',
  mayNotText:
    'Pagina este pentru rolul „{least}” sau unul superior; pentru {site} aveți rolul „{role}”. Nu s-a efectuat nimic. Un proprietar vă poate schimba rolul.',
  refused: 'Refuzat',
  refusedText: 'Nu s-a efectuat nimic: formularul nu a fost trimis de la {origin}. Deschideți paginile de acolo.',
  unavailable: 'Nu acum',
  unavailableText:
    'Baza de date nu poate fi citită în acest moment. Nu se pierde nimic: deciziile vizitatorilor așteaptă în browserele lor. Deschideți din nou pagina peste puțin timp.',
  roles: { reader: 'cititor', officer: 'responsabil', owner: 'proprietar' },
  rooms: {
    overview: 'Prezentare',
    receipts: 'Dovezi',
    policies: 'Politici',
    requests: 'Cereri',
    mail: 'Mesaje',
    retention: 'Păstrare',
    integrity: 'Integritate',
    sites: 'Site-uri',
    people: 'Persoane',
    audit: 'Jurnal de audit',
  },
}
