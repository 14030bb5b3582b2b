import type { Messages } from './messages.js'

export const messages: Messages = {
  title: 'Opțiuni de confidențialitate',
  text: '{controller} folosește cookie-uri și tehnologii similare de stocare. Ce este necesar pentru funcționarea site-ului rămâne mereu activ. Restul așteaptă acordul dumneavoastră, iar decizia o puteți schimba oricând.',
  reject: 'Refuz tot',
  accept: 'Accept tot',
  choose: 'Aleg',
  policy: 'Politica de confidențialitate',
  saved: 'Alegerea dumneavoastră a fost salvată.',
  held: 'Acest conținut se încarcă numai dacă sunteți de acord. Furnizorul lui va afla atunci de vizita dumneavoastră.',
  once: 'Încarcă o dată',
  allow: 'Permite mereu',
  on: '{title}: da',
  off: '{title}: nu',
  categories: {
    essential: { title: 'Esențiale', text: 'Fără ele site-ul nu poate funcționa; tot ele rețin alegerea făcută aici.' },
    functional: { title: 'Funcționale', text: 'Conținut încorporat și setări care fac site-ul mai util.' },
    analytics: {
      title: 'Analiză',
      text: 'Cum sunt folosite site-ul și buletinele lui informative, ca să le putem îmbunătăți.',
    },
  },
}

/** The second layer's, when it opens. */
export const more = () => import('./ro-more.js')
