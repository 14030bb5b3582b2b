import { readBody } from '../http/body.js'

/** What a recipient may want of a site's mail: that measuring stops or may be, that mail stops or comes again. */
export type Wish = 'stop' | 'allow' | 'unsubscribe' | 'subscribe'

const WISHES: readonly Wish[] = ['stop', 'allow', 'unsubscribe', 'subscribe']

/** RFC 8058's body has 26 bytes; a mail program may add parts of its own. */
const BYTES_AT_MOST = 16 * 1024

/**
 * What a POST to a recipient's address asks for. The page's buttons name it; what a mail program sends for its own
 * button (RFC 8058, `List-Unsubscribe=One-Click`, as either kind of form) and whatever else comes is what the address is for.
 *
 * @throws {Refusal} 413, 408, or 400 for a body that does not arrive whole.
 */
export async function wishIn(request: Request, usual: 'stop' | 'unsubscribe'): Promise<Wish> {
  const body = await readBody(request, BYTES_AT_MOST)
  const wish = (await formOf(body, request.headers.get('content-type') ?? '')).get('wish')
  return WISHES.find(name => name === wish) ?? usual
}

async function formOf(body: Uint8Array<ArrayBuffer>, type: string): Promise<Pick<FormData, 'get'>> {
  if (!/^multipart\/form-data/i.test(type)) return new URLSearchParams(new TextDecoder().decode(body))
  // A form that is broken says nothing.
  return new Response(body, { headers: { 'content-type': type } }).formData().catch(() => new FormData())
}
