import type { Messages } from './messages.js'

export const messages: Messages = {
  title: 'Ustawienia prywatności',
  text: 'Administrator danych ({controller}) używa plików cookie i podobnych sposobów przechowywania informacji. To, co jest niezbędne do działania strony, jest zawsze włączone. Wszystko inne czeka na Twoją zgodę, a decyzję możesz zmienić w każdej chwili.',
  reject: 'Odrzuć wszystkie',
  accept: 'Akceptuj wszystkie',
  choose: 'Wybierz',
  policy: 'Polityka prywatności',
  saved: 'Twój wybór został zapisany.',
  held: 'Ta treść wczyta się tylko za Twoją zgodą. Jej dostawca dowie się wtedy o Twojej wizycie.',
  once: 'Wczytaj raz',
  allow: 'Zawsze zezwalaj',
  on: '{title}: tak',
  off: '{title}: nie',
  categories: {
    essential: { title: 'Niezbędne', text: 'Bez nich strona nie może działać. Zapamiętują też Twój wybór.' },
    functional: {
      title: 'Funkcjonalne',
      text: 'Osadzone treści i ustawienia, dzięki którym strona jest bardziej przydatna.',
    },
    analytics: {
      title: 'Analityczne',
      text: 'Pokazują, jak używane są strona i jej newslettery, co pozwala je ulepszać.',
    },
  },
}

/** The second layer's, when it opens. */
export const more = () => import('./pl-more.js')
