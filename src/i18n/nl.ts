import type { Messages } from './messages.js'

export const messages: Messages = {
  title: 'Privacykeuzes',
  text: '{controller} gebruikt cookies en vergelijkbare opslag. Wat de website nodig heeft om te werken, staat altijd aan. Al het andere wacht op uw toestemming, en u kunt uw keuze altijd wijzigen.',
  reject: 'Alles weigeren',
  accept: 'Alles accepteren',
  choose: 'Zelf kiezen',
  policy: 'Privacyverklaring',
  saved: 'Uw keuze is opgeslagen.',
  held: 'Deze inhoud wordt alleen geladen als u toestemming geeft. De aanbieder weet dan van uw bezoek.',
  once: 'Eén keer laden',
  allow: 'Altijd toestaan',
  on: '{title}: aan',
  off: '{title}: uit',
  categories: {
    essential: { title: 'Noodzakelijk', text: 'Wat de website niet kan missen, zoals het onthouden van uw keuze.' },
    // Not “Functioneel”: to the Dutch authority, functional cookies are those that need no consent.
    functional: { title: 'Extra functies', text: 'Ingesloten inhoud en instellingen die de website nuttiger maken.' },
    analytics: {
      title: 'Statistieken',
      text: 'Hoe de website en de nieuwsbrieven worden gebruikt, om ze te verbeteren.',
    },
  },
}

/** The second layer's, when it opens. */
export const more = () => import('./nl-more.js')
