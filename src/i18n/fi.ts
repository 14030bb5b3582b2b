import type { Messages } from './messages.js'

export const messages: Messages = {
  title: 'Tietosuojavalinnat',
  text: '{controller} käyttää evästeitä ja vastaavia tallennustapoja. Sivuston toiminnalle välttämättömät ovat aina päällä. Muut otetaan käyttöön vain suostumuksellasi, ja voit muuttaa valintaasi milloin tahansa.',
  reject: 'Hylkää kaikki',
  accept: 'Hyväksy kaikki',
  choose: 'Valitse',
  policy: 'Tietosuojaseloste',
  saved: 'Valintasi on tallennettu.',
  held: 'Tämä sisältö ladataan vain suostumuksellasi. Silloin sen tarjoaja saa tiedon käynnistäsi.',
  once: 'Lataa kerran',
  allow: 'Salli aina',
  on: '{title}: päällä',
  off: '{title}: pois',
  categories: {
    essential: {
      title: 'Välttämättömät',
      text: 'Sivusto ei toimi ilman näitä. Niiden avulla muistetaan myös tämä valintasi.',
    },
    functional: {
      title: 'Toiminnalliset',
      text: 'Upotettu sisältö ja asetukset, jotka tekevät sivustosta hyödyllisemmän.',
    },
    analytics: {
      title: 'Analytiikka',
      text: 'Miten sivustoa ja sen uutiskirjeitä käytetään, jotta niitä voidaan parantaa.',
    },
  },
}

/** The second layer's, when it opens. */
export const more = () => import('./fi-more.js')
