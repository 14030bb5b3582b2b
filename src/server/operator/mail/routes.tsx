import { dayOf } from '../../day.js'
import type { OperatorDeps } from '../deps.js'
import { page } from '../frame/page.js'
import type { OperatorRoute } from '../frame/route.js'
import { mailCsv } from './csv.js'
import { MailPage } from './page.js'
import { summariesOf } from './summary.js'

/** What the store holds of a site's mailings. */
export const mailRoutes = ({ store, now }: OperatorDeps): readonly OperatorRoute[] => [
  {
    method: 'GET',
    path: '/mail',
    least: 'reader',
    on: 'site',
    answer: async c => {
      const { base, texts, site } = c.var
      const messages = await summariesOf(store, site.site)
      const content = <MailPage base={base} site={site.site} texts={texts.mail} messages={messages} />
      return page(c, { title: texts.frame.rooms.mail, current: 'mail' }, content)
    },
  },
  {
    method: 'GET',
    path: '/mail/export',
    least: 'reader',
    on: 'site',
    forPrograms: true,
    answer: async c => {
      const { site } = c.var.site
      return c.body(mailCsv(await summariesOf(store, site)), 200, {
        'Content-Type': 'text/csv; charset=utf-8; header=present',
        'Content-Disposition': `attachment; filename="mail-${site}-${dayOf(now())}.csv"`,
      })
    },
  },
]
