import type { Changes } from '../../../contract/changes.js'
import { type Fact, Facts } from '../frame/facts.js'
import type { OperatorContext } from '../frame/route.js'
import { filled } from '../frame/speech.js'
import type { Difference, VisitorChanges } from './visitor-changes.js'

type Texts = OperatorContext['var']['texts']['sites']

export interface VisitorChangesListProps {
  readonly c: OperatorContext
  readonly changes: VisitorChanges
}

/** What another config would change for visitors, by what they have said before. */
export function VisitorChangesList({ c, changes }: VisitorChangesListProps) {
  const t = c.var.texts.sites
  const { policy, shorter, unasked } = changes
  const facts: readonly Fact[] = [
    [t.categories, differenceText(changes.categories, t)],
    [t.services, differenceText(changes.services, t)],
    [t.policy, policy ? filled(t.fromTo, { before: policy[0], after: policy[1] }) : t.unchanged],
    [t.ofYes, askedText(changes.ofYes, t)],
    [t.ofNo, askedText(changes.ofNo, t)],
    [t.ofNobody, t.ofNobodyText],
  ]
  return (
    <section aria-labelledby="changes">
      <h2 id="changes">{t.changes}</h2>
      <Facts facts={facts} />
      {shorter && <p class="message">{filled(t.shorter, { before: shorter[0], after: shorter[1] })}</p>}
      {unasked.length > 0 && <p class="message">{filled(t.unasked, { services: unasked.join(', ') })}</p>}
      {changes.services.gone.length > 0 && <p class="hint">{t.goneText}</p>}
    </section>
  )
}

function differenceText({ added, gone }: Difference, t: Texts): string {
  const parts = [
    ...(added.length > 0 ? [filled(t.added, { names: added.join(', ') })] : []),
    ...(gone.length > 0 ? [filled(t.gone, { names: gone.join(', ') })] : []),
  ]
  return parts.join('; ') || t.unchanged
}

/** What is asked again, and about what. */
function askedText(asked: Changes | null, t: Texts): string {
  if (!asked) return t.notAsked
  const { lapsed, added } = asked
  const parts = [
    ...(lapsed.length > 0 ? [filled(t.askedAgain, { names: lapsed.join(', ') })] : []),
    ...(added.length > 0 ? [filled(t.askedNew, { names: added.join(', ') })] : []),
  ]
  return `${parts.join('; ')}. ${t.offUntilThen}`
}
