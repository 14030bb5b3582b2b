import type { OperatorTexts } from '../../../i18n/operator/texts.js'
import { isAtLeast, type Role } from '../access/role.js'

/** A room of the operator's side, by what its texts are called. */
export type Room = keyof OperatorTexts['frame']['rooms']

/** The rooms that there are, in the order of the navigation, and the least that an operator has to be there. Default: reader. */
const PATHS: readonly (readonly [Room, string, Role?])[] = [
  ['overview', ''],
  ['receipts', '/receipts'],
  ['policies', '/policies'],
  ['requests', '/requests'],
  ['mail', '/mail'],
  ['retention', '/retention'],
  ['integrity', '/integrity'],
  ['sites', '/sites'],
  ['people', '/people', 'owner'],
  ['audit', '/audit', 'officer'],
]

/** Those that somebody with `role` may enter, each with its path. */
export const roomsOf = (role: Role | null) => PATHS.filter(([, , least = 'reader']) => isAtLeast(role, least))
