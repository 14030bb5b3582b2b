import type { Messages } from './messages.js'

export const messages: Messages = {
  title: 'Privaatsusvalikud',
  text: '{controller} kasutab küpsiseid ja sarnaseid salvestusviise. Veebilehe tööks vajalik on alati sees. Kõik muu lülitatakse sisse ainult teie nõusolekul ja oma otsust saate igal ajal muuta.',
  reject: 'Keeldun kõigist',
  accept: 'Nõustun kõigiga',
  choose: 'Valin ise',
  policy: 'Privaatsustingimused',
  saved: 'Teie valik on salvestatud.',
  held: 'See sisu laaditakse ainult teie nõusolekul. Siis saab selle pakkuja teie külastusest teada.',
  once: 'Laadi üks kord',
  allow: 'Luba alati',
  on: '{title}: sees',
  off: '{title}: väljas',
  categories: {
    essential: { title: 'Vajalikud', text: 'Ilma nendeta veebileht ei tööta; nii jääb meelde ka teie siinne valik.' },
    functional: { title: 'Funktsionaalsed', text: 'Manustatud sisu ja seaded, mis muudavad veebilehe kasulikumaks.' },
    analytics: {
      title: 'Analüütika',
      text: 'Kuidas veebilehte ja selle uudiskirju kasutatakse, et neid paremaks teha.',
    },
  },
}

/** The second layer's, when it opens. */
export const more = () => import('./et-more.js')
