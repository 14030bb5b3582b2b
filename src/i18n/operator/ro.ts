import { account } from './ro/account.js'
import { audit } from './ro/audit.js'
import { frame } from './ro/frame.js'
import { integrity } from './ro/integrity.js'
import { people } from './ro/people.js'
import { policies } from './ro/policies.js'
import { requests } from './ro/requests.js'
import { signIn } from './ro/sign-in.js'
import { sites } from './ro/sites.js'
import type { OperatorTexts } from './texts.js'

export const ro: OperatorTexts = { account, audit, frame, integrity, people, policies, requests, signIn, sites }
