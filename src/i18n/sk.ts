import type { Messages } from './messages.js'

export const messages: Messages = {
  title: 'Nastavenia súkromia',
  text: 'Prevádzkovateľ ({controller}) používa súbory cookie a podobné spôsoby ukladania údajov. Čo je nevyhnutné na fungovanie webu, je vždy zapnuté. Všetko ostatné čaká na váš súhlas a svoje rozhodnutie môžete kedykoľvek zmeniť.',
  reject: 'Odmietnuť všetko',
  accept: 'Prijať všetko',
  choose: 'Vybrať',
  policy: 'Zásady ochrany osobných údajov',
  saved: 'Vaša voľba je uložená.',
  held: 'Tento obsah sa načíta, len ak súhlasíte. Jeho poskytovateľ sa potom o vašej návšteve dozvie.',
  once: 'Načítať raz',
  allow: 'Vždy povoliť',
  on: '{title}: áno',
  off: '{title}: nie',
  categories: {
    essential: { title: 'Nevyhnutné', text: 'Bez nich web nemôže fungovať. Pamätajú si aj vašu voľbu.' },
    functional: { title: 'Funkčné', text: 'Vložený obsah a nastavenia, vďaka ktorým je web užitočnejší.' },
    analytics: {
      title: 'Analytické',
      text: 'Ukazujú, ako sa web a jeho spravodaje používajú, aby sa dali zlepšovať.',
    },
  },
}

/** The second layer's, when it opens. */
export const more = () => import('./sk-more.js')
