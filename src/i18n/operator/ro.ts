import { account } from './ro/account.js'
import { audit } from './ro/audit.js'
import { exported } from './ro/export.js'
import { frame } from './ro/frame.js'
import { integrity } from './ro/integrity.js'
import { mail } from './ro/mail.js'
import { overview } from './ro/overview.js'
import { people } from './ro/people.js'
import { policies } from './ro/policies.js'
import { receipts } from './ro/receipts.js'
import { requests } from './ro/requests.js'
import { retention } from './ro/retention.js'
import { signIn } from './ro/sign-in.js'
import { sites } from './ro/sites.js'
import type { OperatorTexts } from './texts.js'

export const ro: OperatorTexts = {
  account,
  audit,
  export: exported,
  frame,
  integrity,
  mail,
  overview,
  people,
  policies,
  receipts,
  requests,
  retention,
  signIn,
  sites,
}
