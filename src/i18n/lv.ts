import type { Messages } from './messages.js'

export const messages: Messages = {
  title: 'Privātuma izvēle',
  text: '{controller} izmanto sīkdatnes un līdzīgas glabāšanas tehnoloģijas. Vietnes darbībai nepieciešamais vienmēr ir ieslēgts. Viss pārējais gaida jūsu piekrišanu, un savu izvēli varat mainīt jebkurā laikā.',
  reject: 'Noraidīt visu',
  accept: 'Pieņemt visu',
  choose: 'Izvēlēties',
  policy: 'Privātuma politika',
  saved: 'Jūsu izvēle ir saglabāta.',
  held: 'Šis saturs tiks ielādēts tikai ar jūsu piekrišanu. Tad tā nodrošinātājs uzzinās par jūsu apmeklējumu.',
  once: 'Ielādēt vienreiz',
  allow: 'Vienmēr atļaut',
  on: '{title}: jā',
  off: '{title}: nē',
  categories: {
    essential: { title: 'Nepieciešamās', text: 'Bez tām vietne nevar darboties; tās arī atceras jūsu izvēli.' },
    functional: { title: 'Funkcionālās', text: 'Iegults saturs un iestatījumi, kas padara vietni noderīgāku.' },
    analytics: { title: 'Analītika', text: 'Kā tiek lietota vietne un tās jaunumu vēstules, lai tās uzlabotu.' },
  },
}

/** The second layer's, when it opens. */
export const more = () => import('./lv-more.js')
