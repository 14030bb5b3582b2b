import type { Asked } from './asked.js'
import type { AgreePageProps } from './page.js'
import { ageSentence } from './texts.js'

/** In which somebody answers to one policy; a no is as near as a yes. */
export function AnswerForm({ one, speech, texts: t, action, wrong }: AgreePageProps & { readonly one: Asked }) {
  const { policy, text, answer } = one
  const ageWrong = wrong?.policy === policy.id && wrong.what === 'ageNeeded'
  const tied = ageWrong ? { 'aria-invalid': 'true' as const, 'aria-describedby': `${policy.id}-mistake` } : {}
  return (
    <form method="post" action={action} aria-label={text.name}>
      <input type="hidden" name="policy" value={policy.id} />
      <input type="hidden" name="version" value={policy.version} />
      {answer !== 'given' && policy.minimumAge !== null && (
        <label class="check">
          <input type="checkbox" name="age" value="yes" {...tied} />
          <span>{ageSentence(t, speech.lang, policy.minimumAge)}</span>
        </label>
      )}
      <div class="answers">
        {answer === 'given' ? (
          <Button answer="withdrawn" label={t.withdraw} />
        ) : (
          <>
            <Button answer="given" label={t.agree} />
            {answer === 'none' && <Button answer="refused" label={t.refuse} />}
          </>
        )}
      </div>
    </form>
  )
}

const Button = ({ answer, label }: { readonly answer: string; readonly label: string }) => (
  <button type="submit" name="answer" value={answer}>
    {label}
  </button>
)
