import { account } from './ro/account.js'
import { audit } from './ro/audit.js'
import { frame } from './ro/frame.js'
import { integrity } from './ro/integrity.js'
import { people } from './ro/people.js'
import { signIn } from './ro/sign-in.js'
import { sites } from './ro/sites.js'
import type { OperatorTexts } from './texts.js'

export const ro: OperatorTexts = { frame, signIn, account, people, audit, integrity, sites }
