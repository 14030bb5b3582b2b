import { readCookie } from '../consent/storage/read-cookie.js'

/** What a first visit needs beside the gate, which itself can only ask for it when it has come. */
const PARTS = ['ui', 'acts']

/**
 * To be inlined in `<head>`: asks for what a visitor without a record will be shown, at the same time as for the gate.
 * On a slow network the first layer is there a round trip earlier; who has decided loads nothing by it.
 */
function preload({ nonce, dataset }: HTMLScriptElement): void {
  if (readCookie()) return
  for (const part of PARTS) {
    const href = `${dataset['base'] ?? ''}askfirst-${part}.js`
    document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', nonce, href }))
  }
}

preload(document.currentScript as HTMLScriptElement)
