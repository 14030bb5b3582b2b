import type { Page } from './page.js'
import { trusted } from './trusted.js'

/** The page as services see it. @param told - what of the choice they may know. */
export function pageOf(nonce: string, told: Pick<Page, 'consentMode' | 'answer'>): Page {
  const globals = globalThis as unknown as Record<string, unknown>
  const added = new Map<string, Promise<void>>()

  function addScript(url: string, attributes: Readonly<Record<string, string>> = {}): Promise<void> {
    const script = document.createElement('script')
    for (const [name, value] of Object.entries(attributes)) script.setAttribute(name, value)
    script.async = true
    script.nonce = nonce
    script.src = trusted().createScriptURL(url)
    return new Promise((resolve, reject) => {
      script.addEventListener('load', () => resolve())
      script.addEventListener('error', () => reject(new Error(`${url} did not load`)))
      document.head.append(script)
    })
  }

  return {
    push(queue, item) {
      globals[queue] ??= []
      ;(globals[queue] as unknown[]).push(item)
    },
    addScript(url, attributes) {
      const adding = added.get(url) ?? addScript(url, attributes)
      added.set(url, adding)
      return adding
    },
    global: name => globals[name],
    setGlobal(name, value) {
      globals[name] = value
    },
    ...told,
  }
}
