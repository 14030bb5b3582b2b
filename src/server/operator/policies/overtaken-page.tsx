import type { OperatorContext } from '../frame/route.js'
import type { Typed } from './field.js'
import type { Here } from './here.js'
import { OvertakenMessage, TheirsAndYours } from './overtaken.js'
import { noSuchPolicy, type PolicyRoom, shown } from './room.js'
import { TextForm } from './text-form.js'
import { TraitsForm } from './traits-form.js'

/**
 * The form again, as it was typed, with what the other operator has made of the policy; sent again, it is saved.
 *
 * @param language - of the text; without one, the form is that of kind and readers.
 */
export async function overtakenPage(
  { store }: PolicyRoom,
  c: OperatorContext,
  { id, here, typed, language }: { id: string; here: Here; typed: Typed; language?: string },
) {
  const { site } = c.var.site
  const policy = await store.find(site, id)
  if (!policy) return noSuchPolicy(c)
  typed.form.set('revision', String(policy.revision))
  const theirs = (await store.draftTexts(site, id)).find(text => text.language === language)
  const content = (
    <>
      <OvertakenMessage here={here} policy={policy} />
      {language === undefined ? (
        <TraitsForm here={here} typed={typed} id={id} />
      ) : (
        <>
          <TheirsAndYours here={here} theirs={theirs} yours={typed} language={language} />
          <TextForm here={here} typed={typed} id={id} language={language} />
        </>
      )}
    </>
  )
  return shown(c, here.t.overtaken.title, content, 409)
}
