import type { Messages } from './messages.js'

export const messages: Messages = {
  title: 'Datenschutz-Einstellungen',
  text: '{controller} verwendet Cookies und ähnliche Speichertechniken. Was die Website zum Funktionieren braucht, ist immer aktiv. Alles andere läuft nur mit Ihrer Einwilligung. Ihre Auswahl können Sie jederzeit ändern.',
  reject: 'Alle ablehnen',
  accept: 'Alle akzeptieren',
  choose: 'Auswählen',
  policy: 'Datenschutzerklärung',
  saved: 'Ihre Auswahl ist gespeichert.',
  held: 'Dieser Inhalt wird nur geladen, wenn Sie zustimmen. Der Anbieter erfährt dann von Ihrem Besuch.',
  once: 'Einmal laden',
  allow: 'Immer erlauben',
  on: '{title}: an',
  off: '{title}: aus',
  categories: {
    essential: {
      title: 'Notwendig',
      text: 'Was die Website unbedingt braucht, zum Beispiel um sich Ihre Auswahl zu merken.',
    },
    functional: {
      title: 'Funktional',
      text: 'Eingebettete Inhalte und Einstellungen, die die Website nützlicher machen.',
    },
    analytics: {
      title: 'Statistik',
      text: 'Wie die Website und ihre Newsletter genutzt werden, um sie zu verbessern.',
    },
  },
}

/** The second layer's, when it opens. */
export const more = () => import('./de-more.js')
