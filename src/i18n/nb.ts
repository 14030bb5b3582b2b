import type { Messages } from './messages.js'

/** Norwegian bokmål. */
export const messages: Messages = {
  title: 'Personvernvalg',
  text: '{controller} bruker informasjonskapsler (cookies) og lignende lagring. Det nettstedet trenger for å fungere, er alltid på. Alt annet venter på samtykke fra deg, og du kan ombestemme deg når som helst.',
  reject: 'Avvis alle',
  accept: 'Godta alle',
  choose: 'Velg selv',
  policy: 'Personvernerklæring',
  saved: 'Valget ditt er lagret.',
  held: 'Innholdet lastes bare inn hvis du samtykker. Leverandøren får da vite at du besøker siden.',
  once: 'Last inn én gang',
  allow: 'Tillat alltid',
  on: '{title}: på',
  off: '{title}: av',
  categories: {
    essential: {
      title: 'Nødvendige',
      text: 'Det nettstedet ikke kan fungere uten, for eksempel å huske valget ditt.',
    },
    functional: {
      title: 'Funksjonelle',
      text: 'Innebygd innhold og innstillinger som gjør nettstedet mer nyttig.',
    },
    analytics: {
      title: 'Statistikk',
      text: 'Hvordan nettstedet og nyhetsbrevene brukes, slik at de kan bli bedre.',
    },
  },
}

/** The second layer's, when it opens. */
export const more = () => import('./nb-more.js')
