import type { OperatorTexts } from '../../../i18n/operator/texts.js'
import { isAtLeast } from '../access/role.js'
import type { OperatorContext } from '../frame/route.js'

/** What the pages of this room know of where they are. */
export interface Here {
  readonly t: OperatorTexts['policies']
  /** Of the pages. */
  readonly language: string
  readonly mayWrite: boolean
  /** An address of the room, about the same site: `/cookies/text`, with what it is asked. */
  link(path?: string, query?: Readonly<Record<string, string>>): string
}

export function hereOf(c: OperatorContext): Here {
  const { base, language, role, site, texts } = c.var
  return {
    t: texts.policies,
    language,
    mayWrite: isAtLeast(role, 'officer'),
    link: (path = '', query = {}) => `${base}/policies${path}?${new URLSearchParams({ site: site.site, ...query })}`,
  }
}
