import type { Messages } from './messages.js'

export const messages: Messages = {
  title: 'Postavke privatnosti',
  text: 'Voditelj obrade ({controller}) upotrebljava kolačiće i slične načine pohrane. Ono što je nužno za rad stranice uvijek je uključeno. Sve ostalo čeka vašu privolu, a odluku možete promijeniti u svakom trenutku.',
  reject: 'Odbij sve',
  accept: 'Prihvati sve',
  choose: 'Odaberi',
  policy: 'Pravila privatnosti',
  saved: 'Vaš odabir je spremljen.',
  held: 'Ovaj se sadržaj učitava samo ako pristanete. Njegov pružatelj tada saznaje za vaš posjet.',
  once: 'Učitaj jednom',
  allow: 'Uvijek dopusti',
  on: '{title}: da',
  off: '{title}: ne',
  categories: {
    essential: { title: 'Nužni', text: 'Bez njih stranica ne može raditi. Pamte i vaš odabir.' },
    functional: { title: 'Funkcionalni', text: 'Ugrađeni sadržaj i postavke koji stranicu čine korisnijom.' },
    analytics: {
      title: 'Analitički',
      text: 'Pokazuju kako se upotrebljavaju stranica i njezini bilteni, da bi se poboljšali.',
    },
  },
}

/** The second layer's, when it opens. */
export const more = () => import('./hr-more.js')
