import type { Request } from '../../rights/request.js'

/** The address of a request's page, or of a part of it. */
export const requestPath = (base: string, { id, site }: Pick<Request, 'id' | 'site'>, part = ''): string =>
  `${base}/requests/${id}${part}?site=${encodeURIComponent(site)}`
