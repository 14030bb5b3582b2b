import { type OwnRecord, ownRecord } from '../consent/storage/own-record.js'
import type { ConsentRecord } from '../contract/record.js'
import { MIN_MAX_AGE_DAYS, type SiteConfig } from '../contract/site-config.js'
import { answerOf } from '../gate/answer.js'
import { ALL_DENIED, consentModeOf } from '../gate/consent-mode.js'
import type { Askfirst } from './askfirst.js'
import { callQueue } from './call-queue.js'

/** How long Google's tags wait for an update when nobody has decided yet. */
const WAIT_MS = 500

const page = window as unknown as { dataLayer?: unknown[] }
let mapping: SiteConfig['consentMode']
let seen: string | undefined
let said: string | undefined

const push = (item: unknown): unknown => (page.dataLayer ??= []).push(item)

/** Google's tags read an `arguments` object only. */
function gtag(..._command: unknown[]): void {
  push(arguments)
}

function say(record: ConsentRecord | OwnRecord | null): void {
  if (!mapping || seen === record?.receipt) return
  seen = record?.receipt
  const answer = answerOf(record)
  const signals = consentModeOf(mapping, answer)
  const text = JSON.stringify(signals)
  if (said !== text) gtag('consent', 'update', signals)
  said = text
  push({ event: 'askfirst', askfirst: answer })
}

function run(): void {
  let current: object
  const arrived = new Promise<Askfirst>(arrive => {
    Object.defineProperty(window, 'askfirst', {
      configurable: true,
      get: () => current,
      set(real: Askfirst) {
        if (!real?.$record) return
        Object.assign(current, real)
        current = real
        real.$record.listen(say)
        void real.ready.then(() => say(real.$record.get()))
        arrive(real)
      },
    })
  })
  current = callQueue(arrived)
  let record: OwnRecord | null = null
  try {
    const config = JSON.parse(document.getElementById('askfirst-config')?.textContent ?? '') as SiteConfig
    mapping = config.consentMode ?? {}
    record = ownRecord(
      document.cookie,
      {
        policy: { version: config.policy?.version ?? '1' },
        record: { maxAgeDays: config.record?.maxAgeDays ?? MIN_MAX_AGE_DAYS },
      },
      Date.now(),
    )
  } catch {
    // no config, or no cookies in this frame
  }
  if (!page.dataLayer?.some(item => Object(item)[0] === 'consent' && Object(item)[1] === 'default')) {
    gtag('consent', 'default', record ? ALL_DENIED : { ...ALL_DENIED, wait_for_update: WAIT_MS })
  }
  say(record)
}

if (!window.askfirst) run()
