import { account } from './en/account.js'
import { audit } from './en/audit.js'
import { frame } from './en/frame.js'
import { integrity } from './en/integrity.js'
import { people } from './en/people.js'
import { signIn } from './en/sign-in.js'
import { sites } from './en/sites.js'

export const en = { frame, signIn, account, people, audit, integrity, sites }
