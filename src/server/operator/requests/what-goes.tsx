import type { OperatorTexts } from '../../../i18n/operator/texts.js'
import type { Outlook } from '../../rights/answering.js'
import { filled } from '../frame/speech.js'

interface WhatGoesProps {
  readonly outlook: Outlook
  readonly requestDays: number
  readonly texts: OperatorTexts['requests']['answering']
}

/** What an erasure destroys, and what stays and why. */
export function WhatGoes({ outlook, requestDays, texts: a }: WhatGoesProps) {
  const { data, hold, held, mailHold } = outlook
  const going = { receipts: data.receipts.length - held, mail: mailHold ? 0 : data.mailEvents.length }
  return (
    <>
      <p class="message">{filled(a.erasure, going)}</p>
      <h2>{a.stays}</h2>
      <ul>
        {hold && <li>{filled(a.staysHeld, { held, reason: hold.reason })}</li>}
        {mailHold && <li>{filled(a.staysHeldMail, { reason: mailHold.reason })}</li>}
        <li>{a.staysNumbers}</li>
        <li>{a.staysCounts}</li>
        <li>{filled(a.staysRequest, { days: requestDays })}</li>
        <li>{a.staysBackups}</li>
      </ul>
    </>
  )
}
