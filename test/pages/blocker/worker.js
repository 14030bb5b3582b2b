// A style sheet of the user's: it goes over anything that a page says, important or not.
chrome.tabs.onUpdated.addListener((tabId, { status }) => {
  if (status !== 'loading') return
  const css = 'askfirst-ui { display: none !important }'
  chrome.scripting.insertCSS({ target: { tabId }, css, origin: 'USER' })
})
