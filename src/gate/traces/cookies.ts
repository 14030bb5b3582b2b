import type { Place } from './place.js'

/** The part of a window that cookies depend on. */
export interface CookiePage {
  readonly document: { cookie: string }
  readonly location: { readonly hostname: string; readonly pathname: string }
}

/** Chromium's and Firefox's other way to cookies; it reaches partitioned ones by name. */
interface CookieStore {
  delete(options: { name: string; partitioned: boolean }): Promise<void>
}

export function cookiesOf(page: CookiePage): Place {
  const { cookieStore } = globalThis as { cookieStore?: CookieStore }
  return {
    declaredAs: 'cookies',
    names: () => page.document.cookie.split('; ').map(pair => pair.split('=')[0] ?? ''),
    remove(name) {
      for (const expired of expiriesOf(name, page.location)) page.document.cookie = expired
      return cookieStore?.delete({ name, partitioned: true })
    },
  }
}

/**
 * Every way in which a cookie of this name may have been set for this page: a
 * browser removes one only when domain, path and partition are those it was set with.
 */
export function expiriesOf(name: string, { hostname, pathname }: CookiePage['location']): string[] {
  const labels = hostname.split('.')
  const parents = labels.slice(0, -1).map((_, i) => `; domain=${labels.slice(i).join('.')}`)
  const steps = pathname.split('/').slice(1)
  const prefixes = steps.flatMap((_, i) => {
    const prefix = `/${steps.slice(0, i + 1).join('/')}`
    return [prefix, `${prefix}/`]
  })
  return ['', '; secure', '; secure; partitioned'].flatMap(kind =>
    ['', ...parents].flatMap(domain =>
      ['/', ...prefixes].map(path => `${name}=; max-age=0; path=${path}${domain}${kind}`),
    ),
  )
}
