import type { OperatorTexts } from '../texts.js'

export const frame: OperatorTexts['frame'] = {
  skip: 'Salt la conținut',
  pages: 'Pagini',
  menu: 'Meniu',
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
  stale: 'Nu s-a pierdut nimic: conectați-vă și trimiteți din nou',
  staleText:
    'Sesiunea dumneavoastră s-a încheiat, deci nu s-a efectuat nimic. Ce ați scris este păstrat în această pagină; doar parolele și codurile nu sunt păstrate.',
  staleSignIn: 'Conectați-vă, în altă filă',
  staleComeBack: 'Reveniți la aceasta și trimiteți din nou.',
  staleSend: 'Trimite din nou',
  away: 'Nu acum',
  awayText:
    'Baza de date nu răspunde, deci nu s-a efectuat nimic. Reveniți și încercați din nou peste câteva secunde; nicio decizie a vizitatorilor nu s-a pierdut.',
  fault: 'Nu a funcționat',
  faultText:
    'Este o eroare a serverului, iar jurnalul lui are o linie despre ea. Nu s-a efectuat nimic. Reveniți și încercați din nou sau anunțați persoana care administrează serverul.',
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
