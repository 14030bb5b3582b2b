import type { Messages } from './messages.js'

export const messages: Messages = {
  title: 'Scelte sulla privacy',
  text: '{controller} utilizza cookie e altri strumenti di tracciamento. Ciò che serve al funzionamento del sito è sempre attivo. Tutto il resto si attiva solo con il suo consenso, che può revocare in qualsiasi momento.',
  reject: 'Rifiuta tutto',
  accept: 'Accetta tutto',
  choose: 'Personalizza',
  policy: 'Informativa sulla privacy',
  saved: 'La sua scelta è stata salvata.',
  held: 'Questo contenuto si carica solo con il suo consenso. In tal caso il fornitore saprà della sua visita.',
  once: 'Carica una volta',
  allow: 'Consenti sempre',
  on: '{title}: sì',
  off: '{title}: no',
  categories: {
    essential: {
      title: 'Necessari',
      text: 'Ciò senza cui il sito non può funzionare, come la memoria della sua scelta.',
    },
    functional: {
      title: 'Funzionalità',
      text: 'Contenuti incorporati e impostazioni che rendono il sito più utile.',
    },
    analytics: { title: 'Statistiche', text: 'Come vengono usati il sito e le sue newsletter, per migliorarli.' },
  },
}

/** The second layer's, when it opens. */
export const more = () => import('./it-more.js')
