/** Shows live what the third parties have received. */
function followCounts() {
  const source = new EventSource('/live')
  source.addEventListener('counts', ({ data }) => {
    for (const [vendor, count] of Object.entries(JSON.parse(data))) {
      const place = document.querySelector(`[data-received="${vendor}"]`)
      if (!place || place.textContent === String(count)) continue
      place.textContent = String(count)
      place.classList.toggle('some', count > 0)
    }
  })
  document
    .querySelector('[data-received-reset]')
    ?.addEventListener('click', () => fetch('/live/reset', { method: 'POST' }))
}

/** Signs up without leaving the page first, so that the choice made in this browser can be linked to the subscriber. */
async function signUp(form) {
  const answer = await fetch(form.action, {
    method: 'POST',
    headers: { accept: 'application/json' },
    body: new URLSearchParams(new FormData(form)),
  })
  const { subject, error } = await answer.json()
  form.querySelector('[role="alert"]').textContent = error ?? ''
  if (!subject) return form.querySelector('[type="email"]').focus()
  await window.askfirst?.identify(subject)
  location.assign(`${form.dataset.signUp}?subject=${subject}`)
}

/** Shows what the operator's mail log holds of this reader, as long as the page is looked at. */
function followLog(log) {
  const [empty, table] = [log.querySelector('[data-empty]'), log.querySelector('table')]
  const time = new Intl.DateTimeFormat(log.dataset.language, { timeStyle: 'medium' })
  const row = ({ kind, target, at }) => {
    const line = document.createElement('tr')
    const path = target ? new URL(target).pathname : ''
    for (const text of [log.dataset[kind], path, time.format(new Date(at))]) {
      line.append(Object.assign(document.createElement('td'), { textContent: text }))
    }
    return line
  }
  const update = async () => {
    if (document.hidden) return
    const answer = await fetch(log.dataset.log)
    if (!answer.ok) return
    const events = await answer.json()
    empty.hidden = events.length > 0
    table.hidden = events.length === 0
    table.tBodies[0].replaceChildren(...events.map(row))
  }
  setInterval(update, 2000)
  void update()
}

followCounts()
const form = document.querySelector('[data-sign-up]')
form?.addEventListener('submit', event => {
  event.preventDefault()
  void signUp(form)
})
const log = document.querySelector('[data-log]')
if (log) followLog(log)
document.querySelector('[data-reopen]')?.addEventListener('click', () => {
  const mail = document.querySelector('[data-mail]')
  mail.src = mail.getAttribute('src')
})
