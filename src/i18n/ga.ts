import type { Messages } from './messages.js'

export const messages: Messages = {
  title: 'Roghanna príobháideachais',
  text: 'Úsáideann {controller} fianáin agus modhanna stórála dá leithéid. Bíonn an méid atá riachtanach don suíomh ar siúl i gcónaí. Ní thosaíonn aon rud eile gan do thoiliú, agus is féidir leat d’intinn a athrú am ar bith.',
  reject: 'Diúltaigh do gach rud',
  accept: 'Glac le gach rud',
  choose: 'Roghnaigh',
  policy: 'Beartas príobháideachais',
  saved: 'Tá do rogha sábháilte.',
  held: 'Ní lódálfar an t-ábhar seo ach amháin má thoilíonn tú. Beidh a fhios ag a sholáthraí ansin gur thug tú cuairt.',
  once: 'Lódáil uair amháin',
  allow: 'Ceadaigh i gcónaí',
  on: '{title}: ar siúl',
  off: '{title}: múchta',
  categories: {
    essential: {
      title: 'Riachtanach',
      text: 'Rudaí nach féidir leis an suíomh oibriú gan iad, mar shampla do rogha anseo.',
    },
    functional: {
      title: 'Feidhmiúil',
      text: 'Ábhar leabaithe agus socruithe a fhágann go bhfuil an suíomh níos úsáidí.',
    },
    analytics: {
      title: 'Anailísíocht',
      text: 'Conas a úsáidtear an suíomh agus a nuachtlitreacha, chun iad a fheabhsú.',
    },
  },
}

/** The second layer's, when it opens. */
export const more = () => import('./ga-more.js')
