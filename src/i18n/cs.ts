import type { Messages } from './messages.js'

export const messages: Messages = {
  title: 'Nastavení soukromí',
  text: 'Správce údajů ({controller}) používá soubory cookie a podobné způsoby ukládání dat. Co je nezbytné pro fungování webu, je vždy zapnuto. Vše ostatní čeká na váš souhlas a své rozhodnutí můžete kdykoli změnit.',
  reject: 'Odmítnout vše',
  accept: 'Přijmout vše',
  choose: 'Vybrat',
  policy: 'Zásady ochrany osobních údajů',
  saved: 'Vaše volba je uložena.',
  held: 'Tento obsah se načte, jen pokud souhlasíte. Jeho poskytovatel se pak o vaší návštěvě dozví.',
  once: 'Načíst jednou',
  allow: 'Vždy povolit',
  on: '{title}: ano',
  off: '{title}: ne',
  categories: {
    essential: { title: 'Nezbytné', text: 'Bez nich web nemůže fungovat. Pamatují si i vaši volbu.' },
    functional: { title: 'Funkční', text: 'Vložený obsah a nastavení, díky nimž je web užitečnější.' },
    analytics: {
      title: 'Analytické',
      text: 'Ukazují, jak se web a jeho newslettery používají, aby se daly zlepšovat.',
    },
  },
}

/** The second layer's, when it opens. */
export const more = () => import('./cs-more.js')
