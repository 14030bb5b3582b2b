import type { Site } from './site.js'

/**
 * Whether these hosts see one and the same record: by the domain of its cookie, else only if they are one host, on
 * whatever ports. No cookie has a domain wider than a site, so such hosts are of one site.
 */
export const shareRecord = ({ domain }: Site['record'], ...hosts: readonly string[]): boolean =>
  hosts.every(host => (domain ? `.${host}`.endsWith(`.${domain.replace(/^\./, '')}`) : host === hosts[0]))
