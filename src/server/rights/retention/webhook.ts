import type { Webhook } from './settings.js'
import type { Warner } from './warner.js'

const TIMEOUT_MS = 10_000

/**
 * Posts to the site's own server, signed: `Askfirst-Signature: t=<milliseconds>,v1=<hex>`, where `v1` is the HMAC-SHA-256
 * of `<t>.<body>`. Whoever gets it checks that, and that `t` is not old; the same people may come again.
 */
export const webhookWarner = ({ url, secret }: Webhook, now: () => number): Warner => ({
  async warn({ site, people, anonymisedFrom }) {
    const body = JSON.stringify({
      schema: 'askfirst.silent/1',
      site,
      anonymisedFrom: new Date(anonymisedFrom).toISOString(),
      people: people.map(({ subject, lastAt }) => ({ subject, lastAt: new Date(lastAt).toISOString() })),
    })
    const at = now()
    const answer = await fetch(url, {
      method: 'POST',
      // To whoever was named in the config, and to nobody else.
      redirect: 'error',
      headers: {
        'content-type': 'application/json',
        'askfirst-signature': `t=${at},v1=${await macOf(secret, `${at}.${body}`)}`,
      },
      body,
      signal: AbortSignal.timeout(TIMEOUT_MS),
    })
    await answer.body?.cancel()
    if (!answer.ok) throw new Error(`the webhook answered ${answer.status}`)
  },
})

async function macOf(secret: string, text: string): Promise<string> {
  const utf8 = new TextEncoder()
  const key = await crypto.subtle.importKey('raw', utf8.encode(secret), { name: 'HMAC', hash: 'SHA-256' }, false, [
    'sign',
  ])
  const mac = new Uint8Array(await crypto.subtle.sign('HMAC', key, utf8.encode(text)))
  return [...mac].map(byte => byte.toString(16).padStart(2, '0')).join('')
}
