import type { OperatorDeps } from '../deps.js'
import { page } from '../frame/page.js'
import type { OperatorRoute } from '../frame/route.js'
import { MailPage } from './page.js'
import { summariesOf } from './summary.js'

/** What the store holds of a site's mailings. */
export const mailRoutes = ({ store }: OperatorDeps): readonly OperatorRoute[] => [
  {
    method: 'GET',
    path: '/mail',
    least: 'reader',
    on: 'site',
    answer: async c => {
      const messages = summariesOf(await store.mailEvents(c.var.site.site))
      return page(c, { title: c.var.texts.frame.rooms.mail, current: 'mail' }, <MailPage messages={messages} />)
    },
  },
]
