import type { Messages } from './messages.js'

export const messages: Messages = {
  title: 'Nastavitve zasebnosti',
  text: 'Upravljavec ({controller}) uporablja piškotke in podobne načine shranjevanja. Kar je nujno za delovanje spletnega mesta, je vedno vključeno. Vse drugo čaka na vašo privolitev, odločitev pa lahko kadar koli spremenite.',
  reject: 'Zavrni vse',
  accept: 'Sprejmi vse',
  choose: 'Izberi',
  policy: 'Politika zasebnosti',
  saved: 'Vaša izbira je shranjena.',
  held: 'Ta vsebina se naloži le, če se strinjate. Njen ponudnik tedaj izve za vaš obisk.',
  once: 'Naloži enkrat',
  allow: 'Vedno dovoli',
  on: '{title}: da',
  off: '{title}: ne',
  categories: {
    essential: { title: 'Nujni', text: 'Brez njih spletno mesto ne more delovati. Zapomnijo si tudi vašo izbiro.' },
    functional: {
      title: 'Funkcionalni',
      text: 'Vdelane vsebine in nastavitve, s katerimi je spletno mesto uporabnejše.',
    },
    analytics: {
      title: 'Analitični',
      text: 'Kažejo, kako se uporabljajo spletno mesto in njegove e-novice, da jih je mogoče izboljšati.',
    },
  },
}

/** The second layer's, when it opens. */
export const more = () => import('./sl-more.js')
