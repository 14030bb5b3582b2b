import type { OperatorTexts } from '../../../i18n/operator/texts.js'
import type { Standing } from '../access/access.js'
import type { OperatorContext } from '../frame/route.js'

/** Who acts: on behalf of whom the audit log notes it. */
export interface Actor {
  readonly operator: string
  readonly standing: Standing
  /** Of the language in which they read the pages: their letters are in it too. */
  readonly texts: OperatorTexts
}

/** Who is signed in. The guard has let nobody else through. */
export const actorOf = ({ var: { operator, standing, texts } }: OperatorContext): Actor => ({
  operator: operator ?? '',
  standing: standing ?? { server: null, on: () => null },
  texts,
})
