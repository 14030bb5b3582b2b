import type { Messages } from './messages.js'

export const messages: Messages = {
  title: 'Adatvédelmi beállítások',
  text: 'Az adatkezelő ({controller}) sütiket és hasonló tárolási módokat használ. Ami a webhely működéséhez szükséges, az mindig be van kapcsolva. Minden más az Ön hozzájárulására vár, és döntését bármikor megváltoztathatja.',
  reject: 'Összes elutasítása',
  accept: 'Összes elfogadása',
  choose: 'Választás',
  policy: 'Adatvédelmi tájékoztató',
  saved: 'Választását elmentettük.',
  held: 'Ez a tartalom csak az Ön hozzájárulásával töltődik be. Szolgáltatója ekkor tudomást szerez az Ön látogatásáról.',
  once: 'Egyszeri betöltés',
  allow: 'Állandó engedélyezés',
  on: '{title}: igen',
  off: '{title}: nem',
  categories: {
    essential: {
      title: 'Szükséges',
      text: 'Ami nélkül a webhely nem működik, például az itteni választás megjegyzése.',
    },
    functional: {
      title: 'Funkcionális',
      text: 'Beágyazott tartalmak és beállítások, amelyek hasznosabbá teszik a webhelyet.',
    },
    analytics: { title: 'Analitikai', text: 'Hogyan használják a webhelyet és a hírleveleit, hogy jobbak lehessenek.' },
  },
}

/** The second layer's, when it opens. */
export const more = () => import('./hu-more.js')
