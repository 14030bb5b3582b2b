import { html, raw } from 'hono/html'

const STYLE = `
body { margin: 0; background: #fff; color: #1d2521; font: 17px/1.55 Georgia, serif }
table { width: 100%; max-width: 600px; margin: 0 auto; border-collapse: collapse } td { padding: 1.25rem }
h1 { margin: 0; font-size: 1.5rem; line-height: 1.2 } p { margin: 0 0 1rem }
.head { background: #1f5a45; color: #fff } .head p { margin: 0; letter-spacing: .04em }
a { color: #1f5a45 } .go { display: inline-block; padding: .7rem 1.2rem; background: #1f5a45; color: #fff; text-decoration: none }
.foot { border-top: 1px solid #d9d6cb; color: #4a534e }`

/** The newest letter in one language, the same for everybody: what is a recipient's own is put in on its way out. */
export async function letterOf({ language, texts, origins }) {
  const { mail, name } = texts
  const [home, course] = [`${origins.site}/${language}/`, `${origins.site}/${language}/course`]
  const page = await html`<!doctype html>
<html lang="${language}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width">
  <title>${mail.subject}</title>
  <base target="_blank">
  <style>${raw(STYLE)}</style>
</head>
<body>
  <table role="presentation">
    <tr><td class="head"><p>${name}</p><h1>${mail.heading}</h1></td></tr>
    <tr><td>
      <p>${mail.greeting}</p>
      ${mail.paragraphs.map(paragraph => html`<p>${paragraph}</p>`)}
      <p><a class="go" href="${home}">${mail.button}</a></p>
      <p><a href="${course}">${mail.second}</a></p>
      <p>${mail.bye}<br>${mail.signature}</p>
    </td></tr>
    <tr><td class="foot" data-askfirst-footer></td></tr>
  </table>
</body>
</html>`
  const text = [mail.greeting, ...mail.paragraphs, `${mail.button}: ${home}`, `${mail.second}: ${course}`, mail.bye]
  return { subject: mail.subject, html: String(page), text: `${text.join('\n\n')}\n${mail.signature}\n` }
}
