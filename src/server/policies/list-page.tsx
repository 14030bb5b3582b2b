import type { PolicyAddresses } from './addresses.js'
import { Facts } from './facts.js'
import type { NamedPolicy } from './published.js'
import { chosenOf, directionOf, type Speech } from './speech.js'

export interface ListPageProps {
  readonly policies: readonly NamedPolicy[]
  readonly speech: Speech
  readonly addresses: PolicyAddresses
}

/** What is in force: name, kind, who is asked, since when, from which age on. */
export function ListPage({ policies, speech, addresses }: ListPageProps) {
  const listed = policies
    .map(policy => {
      const { language } = chosenOf(speech.wanted, Object.keys(policy.names))
      return { policy, language, name: policy.names[language] ?? policy.id }
    })
    .sort((a, b) => a.name.localeCompare(b.name, speech.lang))
  if (listed.length === 0) return <p>{speech.texts.noneYet}</p>
  return (
    <ul class="policies">
      {listed.map(({ policy, language, name }) => (
        <li>
          <h2 lang={language} dir={directionOf(language)}>
            <a href={addresses.policy(policy.id, speech.wanted[0])}>{name}</a>
          </h2>
          <Facts policy={policy} speech={speech} />
        </li>
      ))}
    </ul>
  )
}
