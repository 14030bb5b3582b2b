// A newsletter tool's on-site script: remembers the visitor, and tells its maker which page was seen.
;(() => {
  const origin = new URL(document.currentScript.src).origin
  const KEY = 'letters.pages'
  const id = Math.random().toString(16).slice(2, 18)
  document.cookie = `letters_id=${id}; path=/; max-age=15552000; samesite=lax`
  localStorage.setItem(KEY, String(Number(localStorage.getItem(KEY) ?? 0) + 1))
  navigator.sendBeacon(`${origin}/letters/seen`)
})()
