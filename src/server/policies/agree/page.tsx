import { filled } from '../../filled.js'
import type { PolicyAddresses } from '../addresses.js'
import { Facts } from '../facts.js'
import { publishedHtml } from '../markdown.js'
import { directionOf, type Speech } from '../speech.js'
import { isOpen } from './agreement.js'
import { AnswerForm } from './answer-form.js'
import type { Asked } from './asked.js'
import type { Wrong } from './said.js'
import type { AgreeTexts } from './texts.js'

export interface AgreePageProps {
  readonly asked: readonly Asked[]
  readonly speech: Speech
  readonly texts: AgreeTexts
  readonly addresses: PolicyAddresses
  /** Where each form leads. */
  readonly action: string
  readonly receiptAddress: (id: string) => string
  readonly back: string | null
  readonly wrong: Wrong | null
}

/** What one person is asked to agree to, and what they have said. A no is as near as a yes. */
export function AgreePage(props: AgreePageProps) {
  const { asked, texts: t, back } = props
  const open = asked.filter(isOpen).length
  return (
    <>
      <p role="status">{asked.length === 0 ? t.nothing : open === 0 ? t.nothingOpen : t.intro}</p>
      <ul class="policies">
        {asked.map(one => (
          <li id={one.policy.id}>
            <AskedPolicy one={one} {...props} />
          </li>
        ))}
      </ul>
      {back !== null && (
        <p>
          <a href={back}>{t.back}</a>
        </p>
      )}
    </>
  )
}

function AskedPolicy({ one, ...props }: AgreePageProps & { readonly one: Asked }) {
  const { speech, texts: t, addresses, receiptAddress, wrong } = props
  const { policy, text, answer, receipt } = one
  const its = { lang: text.language, dir: directionOf(text.language) }
  const mistake = wrong?.policy === policy.id ? wrong.what : null
  return (
    <>
      <h2 {...its}>{text.name}</h2>
      <Facts policy={policy} speech={speech} />
      {/* Made harmless by publishedHtml. */}
      {text.summary !== '' && <div {...its} dangerouslySetInnerHTML={{ __html: publishedHtml(text.summary) }} />}
      <p>
        <a href={addresses.version(policy.id, policy.version, text.language)}>
          {t.read}: <span {...its}>{text.name}</span>
        </a>
      </p>
      {receipt && answer === 'none' && <p class="message">{filled(t.before, { version: receipt.policy })}</p>}
      {receipt && answer !== 'none' && (
        <p class="message">
          {t.answers[answer]} <a href={receiptAddress(receipt.id)}>{t.receipt}</a>
        </p>
      )}
      {mistake !== null && (
        <p class="mistake" id={`${policy.id}-mistake`} role="alert">
          {t[mistake]}
        </p>
      )}
      <AnswerForm one={one} {...props} />
    </>
  )
}
