import type { Messages } from './messages.js'

export const messages: Messages = {
  title: 'Val um persónuvernd',
  text: '{controller} notar vafrakökur og svipaða tækni. Það sem vefurinn getur ekki verið án er alltaf virkt. Allt annað bíður samþykkis þíns og þú getur skipt um skoðun hvenær sem er.',
  reject: 'Hafna öllu',
  accept: 'Samþykkja allt',
  choose: 'Velja',
  policy: 'Persónuverndarstefna',
  saved: 'Val þitt hefur verið vistað.',
  held: 'Þetta efni er aðeins sótt ef þú samþykkir það. Þjónustuaðilinn fær þá að vita af heimsókn þinni.',
  once: 'Sækja einu sinni',
  allow: 'Leyfa alltaf',
  on: '{title}: kveikt',
  off: '{title}: slökkt',
  categories: {
    essential: { title: 'Nauðsynlegt', text: 'Það sem vefurinn þarf til að virka, til dæmis til að muna val þitt.' },
    functional: { title: 'Virkni', text: 'Innfellt efni og stillingar sem gera vefinn gagnlegri.' },
    analytics: { title: 'Tölfræði', text: 'Hvernig vefurinn og fréttabréf hans eru notuð, svo að bæta megi þau.' },
  },
}

/** The second layer's, when it opens. */
export const more = () => import('./is-more.js')
