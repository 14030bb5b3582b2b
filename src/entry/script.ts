import { createAskfirst } from './create.js'
import { parsed } from './parsed.js'
import { readConfig } from './read-config.js'
import { urlLoader } from './url-loader.js'

/** The script tag: starts by what stands on the page, or waits for `askfirst.init()`. */
async function run(tag: HTMLScriptElement | null): Promise<void> {
  const loader = urlLoader(new URL('.', tag?.src || location.href).href)
  const attributes = { ...tag?.dataset }
  const inline = (): string | null => document.getElementById('askfirst-config')?.textContent ?? null
  const isGiven = (): boolean => Object.keys(attributes).length > 0 || inline() !== null

  const askfirst = createAskfirst({
    loader,
    nonce: tag?.nonce ?? '',
    read: (given, shelf) => readConfig({ attributes, inline: inline(), given }, shelf, loader),
  })
  window.askfirst = askfirst
  // In <head> and not deferred, the inline config may be further down.
  if (!isGiven()) await parsed()
  if (isGiven()) askfirst.init()
}

// A second tag on the same page: the first one serves it. What an inlined stub put there has no record.
if (!window.askfirst?.$record) void run(document.currentScript as HTMLScriptElement | null)
