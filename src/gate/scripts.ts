import { MARK } from './marks.js'
import { trusted } from './trusted.js'
import { catchWriting } from './writing.js'

/** Attributes that hold a script back; everything else is its author's and is kept. */
const OURS = /^(type|src|data-(src|type|askfirst))$/

/** How long the page may go without a turn of its own while many scripts run, in milliseconds. */
const TURN_MS = 16

export interface ScriptQueue {
  /**
   * Runs a released script after those before it; an `async` one at once.
   *
   * @param isReleased - asked again when its turn comes: by then it may have been taken back.
   */
  run(script: HTMLScriptElement, isReleased: () => boolean): void
}

/**
 * Runs released scripts in the order they are given: the next starts when the
 * one before has run, failed, or used up `timeoutMs`, of which `onLate` hears. `async` ones wait for nobody.
 */
export function createScriptQueue(
  timeoutMs: number,
  nonce: string,
  onLate: (script: HTMLScriptElement) => void,
): ScriptQueue {
  const waiting = new Map<HTMLScriptElement, () => boolean>()
  let isRunning = false

  async function work(): Promise<void> {
    // By then all that is released with the first one is in the queue.
    await Promise.resolve()
    let turn = Date.now()
    let giveBack = catchWriting()
    // A map's iteration also meets what is added while it runs.
    for (const [old, isReleased] of waiting) {
      const loading = isReleased() && insert(old, copyOf(old, nonce), timeoutMs)
      waiting.delete(old)
      // Nothing is awaited for nothing: thousands of inline scripts would pay for it.
      if (!loading && Date.now() - turn < TURN_MS) continue
      giveBack()
      // What loads gives its event, or nothing when its time is up.
      if (!(await (loading || new Promise(resolve => setTimeout(resolve)))) && loading) onLate(old)
      giveBack = catchWriting()
      turn = Date.now()
    }
    giveBack()
    isRunning = false
  }

  return {
    run(script, isReleased) {
      if (script.hasAttribute('async')) return place(script, copyOf(script, nonce))
      if (isRunning) preload(script, nonce)
      waiting.set(script, isReleased)
      if (!isRunning) void work()
      isRunning = true
    },
  }
}

/** A script runs only if it was never parsed as one: so a copy, with everything that its author gave it. */
function copyOf(old: HTMLScriptElement, nonce: string): HTMLScriptElement {
  const script = document.createElement('script')
  for (const { name, value } of old.attributes) if (!OURS.test(name)) script.setAttribute(name, value)
  const type = old.getAttribute('data-type')
  if (type) script.type = type
  // The attribute is empty by now: browsers hide a nonce from markup.
  script.nonce = old.nonce || nonce
  const src = old.getAttribute('data-src')
  if (src === null) script.text = trusted().createScript(old.text)
  else script.src = trusted().createScriptURL(src)
  // Turbo and Astro run what they find in a page that they put there; this one has run.
  script.dataset['turboEval'] = 'false'
  script.dataset['astroExec'] = ''
  // Made by a program, a script is async unless it says otherwise; order is kept here.
  script.async = old.hasAttribute('async')
  return script
}

/** The held one stays, for a framework may still want to remove it; without its mark it is not met again. */
function place(old: HTMLScriptElement, script: HTMLScriptElement): void {
  old.removeAttribute(MARK)
  old.after(script)
}

/** Runs the copy where the held one stands. Waits only for what the network decides. */
function insert(old: HTMLScriptElement, script: HTMLScriptElement, timeoutMs: number): Promise<unknown> | undefined {
  if (!script.src) return void place(old, script)
  return new Promise(resolve => {
    script.addEventListener('load', resolve)
    script.addEventListener('error', resolve)
    setTimeout(resolve, timeoutMs)
    place(old, script)
  })
}

/** Fetches what will run later while the one before it runs. What must be fetched in a way of its own is left to its turn. */
function preload(script: HTMLScriptElement, nonce: string): void {
  if (!script.matches('[data-src]:not([data-type],[crossorigin],[integrity])')) return
  const ahead = { rel: 'preload', as: 'script', nonce, href: script.dataset['src'] }
  document.head.append(Object.assign(document.createElement('link'), ahead))
}
