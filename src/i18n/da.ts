import type { Messages } from './messages.js'

export const messages: Messages = {
  title: 'Privatlivsvalg',
  text: '{controller} bruger cookies og lignende lagring. Det, som hjemmesiden skal bruge for at virke, er altid slået til. Alt andet venter på dit samtykke, og du kan ændre dit valg når som helst.',
  reject: 'Afvis alle',
  accept: 'Accepter alle',
  choose: 'Vælg selv',
  policy: 'Privatlivspolitik',
  saved: 'Dit valg er gemt.',
  held: 'Dette indhold hentes kun, hvis du giver samtykke. Udbyderen får da at vide, at du besøger siden.',
  once: 'Hent én gang',
  allow: 'Tillad altid',
  on: '{title}: slået til',
  off: '{title}: slået fra',
  categories: {
    essential: {
      title: 'Nødvendige',
      text: 'Det, som hjemmesiden ikke kan virke uden, for eksempel at huske dit valg.',
    },
    functional: {
      title: 'Funktionelle',
      text: 'Indlejret indhold og indstillinger, der gør hjemmesiden mere nyttig.',
    },
    analytics: {
      title: 'Statistik',
      text: 'Hvordan hjemmesiden og dens nyhedsbreve bruges, så de kan blive bedre.',
    },
  },
}

/** The second layer's, when it opens. */
export const more = () => import('./da-more.js')
