import type { Messages } from './messages.js'

export const messages: Messages = {
  title: 'Choix de confidentialité',
  text: '{controller} utilise des cookies et d’autres traceurs. Ce qui est nécessaire au fonctionnement du site est toujours actif. Le reste n’est activé qu’avec votre accord, et vous pouvez changer d’avis à tout moment.',
  reject: 'Tout refuser',
  accept: 'Tout accepter',
  choose: 'Personnaliser',
  policy: 'Politique de confidentialité',
  saved: 'Votre choix est enregistré.',
  held: 'Ce contenu n’est chargé que si vous êtes d’accord. Son fournisseur est alors informé de votre visite.',
  once: 'Charger une fois',
  allow: 'Toujours autoriser',
  on: '{title}\u00a0: oui',
  off: '{title}\u00a0: non',
  categories: {
    essential: {
      title: 'Nécessaires',
      text: 'Sans eux, le site ne peut pas fonctionner. Ils retiennent aussi votre choix.',
    },
    functional: { title: 'Fonctionnels', text: 'Contenus intégrés et réglages qui rendent le site plus utile.' },
    analytics: {
      title: 'Mesure d’audience',
      text: 'L’usage qui est fait du site et de ses lettres d’information, pour les améliorer.',
    },
  },
}

/** The second layer's, when it opens. */
export const more = () => import('./fr-more.js')
