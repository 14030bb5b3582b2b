import { formOf } from './form.js'
import { page } from './page.js'
import { pathOf } from './path-of.js'
import type { OperatorContext } from './route.js'

/** The longest form of any room: a policy's text in one language. */
const BYTES_AT_MOST = 1_000_000

/** A form that came when its session had ended: nothing was done, and it keeps all that was typed until it is sent again. */
export async function staleForm(c: OperatorContext) {
  const { base, texts } = c.var
  const t = texts.frame
  const form = await formOf(c, BYTES_AT_MOST)
  const fields = [...form].filter(([name]) => !isSecret(name))
  const content = (
    <>
      <p class="message" role="alert">
        {t.staleText}
      </p>
      <ol>
        <li>
          <a href={`${base}/sign-in`} target="_blank" rel="opener">
            {t.staleSignIn}
          </a>
        </li>
        <li>{t.staleComeBack}</li>
      </ol>
      <form method="post" action={pathOf(c)}>
        {fields.map(([name, value]) => (
          // A hidden field would lose line ends that a text has.
          <textarea hidden name={name}>
            {`\n${value}`}
          </textarea>
        ))}
        <button type="submit">{t.staleSend}</button>
      </form>
    </>
  )
  return page(c, { title: t.stale }, content, 401)
}

/** What nobody else who comes to this screen shall find in the page. */
const isSecret = (name: string): boolean => /password$|^code$|^token$|^invitation$/.test(name)
