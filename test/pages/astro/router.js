/**
 * Does to a page what Astro's client router documents: fetches the next page, lets the page's
 * code hear of each step, swaps the root's attributes, the head and the body, then runs the scripts
 * that are new. The router itself comes only with all of Astro.
 *
 * @see https://docs.astro.build/en/guides/view-transitions/#lifecycle-events
 * @see https://docs.astro.build/en/guides/view-transitions/#script-behavior-with-view-transitions
 */
const ran = new Set()
const keyOf = script => script.src || script.textContent
const tell = (name, detail) => document.dispatchEvent(Object.assign(new Event(`astro:${name}`), detail))

for (const script of document.scripts) {
  ran.add(keyOf(script))
  script.dataset.astroExec = ''
}

function swap(next) {
  for (const script of next.scripts) {
    if (ran.has(keyOf(script)) && !script.hasAttribute('data-astro-rerun')) script.dataset.astroExec = ''
    ran.add(keyOf(script))
  }
  const root = document.documentElement
  for (const name of root.getAttributeNames()) root.removeAttribute(name)
  for (const { name, value } of next.documentElement.attributes) root.setAttribute(name, value)
  document.head.replaceChildren(...next.head.children)
  document.body.replaceWith(next.body)
}

/** As Astro finds them: by their type, unless they are marked as having run. */
function runScripts() {
  for (const old of document.scripts) {
    if (old.dataset.astroExec === '' || !['', 'module', 'text/javascript'].includes(old.type)) continue
    const script = document.createElement('script')
    script.textContent = old.textContent
    for (const { name, value } of old.attributes) script.setAttribute(name, value)
    script.dataset.astroExec = ''
    old.replaceWith(script)
  }
}

async function navigate(to) {
  tell('before-preparation', { to })
  const next = new DOMParser().parseFromString(await (await fetch(to)).text(), 'text/html')
  tell('after-preparation', { to })
  const transition = document.startViewTransition(() => {
    tell('before-swap', { newDocument: next })
    swap(next)
    history.pushState(null, '', to)
    tell('after-swap')
  })
  await transition.updateCallbackDone
  runScripts()
  tell('page-load')
}

window.astro = { navigate }
