const TITLES = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  409: 'Conflict',
  422: 'Unprocessable Content',
  503: 'Service Unavailable',
} as const

/** What a program gets in place of a page, in RFC 9457's form. */
export function problem(status: keyof typeof TITLES, code: string, detail: string): Response {
  const body = { type: 'about:blank', title: TITLES[status], status, code, detail }
  return new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/problem+json' } })
}
