import { type Context, Hono } from 'hono'
import type { Receipt } from '../../contract/receipt.js'
import { KEPT_NOWHERE, notFound } from './answers.js'
import { type Act, allowMeasuring, type Decided, stopMeasuring } from './decide.js'
import type { EmailDeps, Found } from './deps.js'
import { oneMore } from './hits.js'
import { mayMeasure } from './may-measure.js'
import { MAIL_PAGE_CSP, mailPage } from './page.js'
import { keepShown } from './shown.js'
import { type Speaking, speakingFor } from './speaking.js'
import { isWanted, subscribe } from './subscription.js'
import { type Wish, wishIn } from './wish.js'

type FoundChoice = Found<'stop' | 'unsubscribe'>

/**
 * The recipient's own page: a GET shows, as often as scanners like; a POST changes, at once, without a cookie, a
 * session or a second question, and as often as it is sent.
 */
export function choiceRoutes(deps: EmailDeps): Hono {
  const { store, mail, current, now } = deps

  async function read(c: Context): Promise<FoundChoice | null> {
    const found = deps.read(c.req.param('token') ?? '', 'stop', 'unsubscribe')
    return found && { ...found, site: await current(found.site) }
  }

  async function speaking(c: Context, { site, mark }: FoundChoice): Promise<Speaking> {
    const newest = await store.latestOf(site.site, mark.subject)
    return speakingFor(newest?.receipt.locale, c.req.header('accept-language') ?? '')
  }

  async function act(c: Context, { site, mark }: FoundChoice, wish: Wish, speak: Speaking): Promise<Decided> {
    const asked: Act = {
      site,
      subject: mark.subject,
      method: 'email',
      locale: speak.lang,
      gpc: c.req.header('sec-gpc') === '1',
      notice: wish === 'allow' ? await keepShown(store, site, speak) : null,
      at: now(),
    }
    if (wish === 'stop') return stopMeasuring(deps, asked)
    if (wish === 'allow') return allowMeasuring(deps, asked)
    return subscribe(deps, asked, wish === 'subscribe')
  }

  /** @param said - the receipt of what was just changed; without one, of what is in force. */
  async function page(c: Context, { site, mark }: FoundChoice, speak: Speaking, said?: Receipt | null) {
    const newest = await store.latestOf(site.site, mark.subject)
    const subscription = await store.subscriptionOf(site.site, mark.subject)
    const state = {
      isMeasured: mayMeasure(newest, site, now()),
      isSubscribed: isWanted(subscription),
    }
    const receipt = said ?? newest?.receipt ?? null
    const shown = await mailPage({ ...speak, site, state, first: mark.kind, isDone: said !== undefined, receipt })
    return c.html(shown, 200, { ...KEPT_NOWHERE, 'Content-Security-Policy': MAIL_PAGE_CSP })
  }

  return new Hono()
    .get('/:token', async c => {
      const found = await read(c)
      return found ? page(c, found, await speaking(c, found)) : notFound()
    })
    .post('/:token', async c => {
      const found = await read(c)
      if (!found) return notFound()
      const wish = await wishIn(c.req.raw, found.mark.kind)
      const speak = await speaking(c, found)
      const { receipt, isNew } = await act(c, found, wish, speak)
      const { site, message } = found.mark
      if (isNew) mail.count([oneMore(site, message, wish, now())])
      return page(c, found, speak, receipt)
    })
}
