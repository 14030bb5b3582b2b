import { account } from './en/account.js'
import { audit } from './en/audit.js'
import { exported } from './en/export.js'
import { frame } from './en/frame.js'
import { integrity } from './en/integrity.js'
import { mail } from './en/mail.js'
import { overview } from './en/overview.js'
import { people } from './en/people.js'
import { policies } from './en/policies.js'
import { receipts } from './en/receipts.js'
import { requests } from './en/requests.js'
import { retention } from './en/retention.js'
import { signIn } from './en/sign-in.js'
import { sites } from './en/sites.js'

export const en = {
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
