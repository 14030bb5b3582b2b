import { createHash } from 'node:crypto'

const NUMBER = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/

/** The cookie of the first operator. */
export async function signIn({ port, link, publicUrl }) {
  const answer = await fetch(`http://127.0.0.1:${port}/operator/sign-in`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: publicUrl, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ token: new URL(link).searchParams.get('token') }),
  })
  return answer.headers
    .getSetCookie()
    .map(cookie => cookie.split(';')[0])
    .join('; ')
}

/**
 * Takes a whole file as the page does: broken off so many times, each time going on behind the last whole line.
 *
 * @param {number} every - after so many receipts `onMore` is waited for
 */
export async function download(address, headers, { breaks, every, onMore }) {
  const seen = { receipts: 0, bytes: 0, total: 0, last: null, hash: createHash('sha256') }

  function takeLines(text) {
    let isDue = false
    for (const line of text.split('\n')) {
      const number = NUMBER.exec(line)?.[0]
      if (number === undefined) continue
      seen.last = number
      seen.receipts += 1
      isDue ||= seen.receipts % every === 0
    }
    seen.bytes += Buffer.byteLength(text)
    seen.hash.update(text)
    return isDue
  }

  for (let part = 1; part <= breaks + 1; part++) {
    const rest = seen.last === null ? '' : `&after=${seen.last}&rest=yes`
    const answer = await fetch(address + rest, { headers })
    if (!answer.ok) throw new Error(`answered ${answer.status}`)
    seen.total = Number(answer.headers.get('askfirst-total'))
    const most = part > breaks ? Number.POSITIVE_INFINITY : (seen.total * part) / (breaks + 1)
    let open = ''
    for await (const text of answer.body.pipeThrough(new TextDecoderStream())) {
      const end = text.lastIndexOf('\n') + 1
      const isDue = takeLines(end === 0 ? '' : open + text.slice(0, end))
      open = end === 0 ? open + text : text.slice(end)
      if (isDue) await onMore()
      if (seen.receipts >= most) break
    }
  }
  return seen
}
