import type { Messages } from './messages.js'

export const messages: Messages = {
  title: 'Għażliet dwar il-privatezza',
  text: '{controller}: dan is-sit juża cookies u teknoloġiji simili ta’ ħżin. Dak li hu meħtieġ biex jaħdem is-sit huwa dejjem attiv. Kull ħaġa oħra tibda biss bil-kunsens tiegħek, u tista’ tibdel fehmtek meta trid.',
  reject: 'Irrifjuta kollox',
  accept: 'Aċċetta kollox',
  choose: 'Agħżel',
  policy: 'Politika tal-privatezza',
  saved: 'L-għażla tiegħek inħażnet.',
  held: 'Dan il-kontenut jitgħabba biss jekk taqbel. Imbagħad il-fornitur tiegħu jsir jaf biż-żjara tiegħek.',
  once: 'Għabbi darba',
  allow: 'Ippermetti dejjem',
  on: '{title}: iva',
  off: '{title}: le',
  categories: {
    essential: {
      title: 'Essenzjali',
      text: 'Dak li mingħajru s-sit ma jistax jaħdem, bħalma hi l-għażla tiegħek hawn.',
    },
    functional: { title: 'Funzjonali', text: 'Kontenut inkorporat u preferenzi li jagħmlu s-sit aktar utli.' },
    analytics: { title: 'Analitiċi', text: 'Kif jintużaw is-sit u n-newsletters tiegħu, biex jitjiebu.' },
  },
}

/** The second layer's, when it opens. */
export const more = () => import('./mt-more.js')
