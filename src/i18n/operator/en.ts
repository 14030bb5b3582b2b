import { account } from './en/account.js'
import { audit } from './en/audit.js'
import { frame } from './en/frame.js'
import { people } from './en/people.js'
import { policies } from './en/policies.js'
import { requests } from './en/requests.js'
import { signIn } from './en/sign-in.js'

export const en = { account, audit, frame, people, policies, requests, signIn }
