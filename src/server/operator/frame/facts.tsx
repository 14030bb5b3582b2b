import type { ComponentChildren } from 'preact'

/** What something is called, and what is known of it. */
export type Fact = readonly [name: string, value: ComponentChildren]

export interface FactsProps {
  readonly facts: readonly Fact[]
  /** Of values in another language than the page's. */
  readonly spoken?: { readonly lang: string; readonly dir: 'auto' }
}

/** What is known of one thing, a line each. */
export function Facts({ facts, spoken }: FactsProps) {
  return (
    <dl class="facts">
      {facts.map(([name, value]) => (
        <div>
          <dt>{name}</dt>
          <dd {...spoken}>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
