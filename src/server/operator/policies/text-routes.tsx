import { textIn } from '../../policies/draft.js'
import { languageName } from '../../policies/speech.js'
import { formOf } from '../frame/form.js'
import type { OperatorContext, OperatorRoute } from '../frame/route.js'
import { filled } from '../frame/speech.js'
import { Overtaken } from './changes.js'
import { Confirm } from './confirm.js'
import { asTyped } from './field.js'
import type { Here } from './here.js'
import { overtakenPage } from './overtaken-page.js'
import { isPolicyLanguage } from './policy-languages.js'
import { about, changeOf, noSuchPolicy, type PolicyRoom, shown } from './room.js'
import type { Policy } from './store.js'
import { formOfText, TextForm } from './text-form.js'

/** A text that is too long comes back whole, with what is wrong; a form that is longer still is refused. */
const FORM_BYTES = 6_000_000

/** What a draft says in each language. */
export function textRoutes(room: PolicyRoom): readonly OperatorRoute[] {
  const { store } = room
  const forOfficers = { least: 'officer', on: 'site' } as const

  const textTitle = (here: Here, id: string, language: string): string =>
    filled(here.t.text.title, { policy: id, language: languageName(language, here.language) })

  /** Pages about one language of a draft; of one that there is not, they begin empty. */
  const aboutText = (answer: (c: OperatorContext, policy: Policy, here: Here, language: string) => Promise<Response>) =>
    about(room, async (c, policy, here) => {
      const language = c.req.query('language') ?? ''
      return isPolicyLanguage(language) ? answer(c, policy, here, language) : noSuchPolicy(c)
    })

  function removePage(c: OperatorContext, { id, revision }: Policy, here: Here, language: string, lost = false) {
    const { title, text, submit } = here.t.remove
    const props = { here, id, action: here.link(`/${id}/text/remove`, { language }), revision, text, submit, lost }
    const heading = filled(title, { policy: id, language: languageName(language, here.language) })
    return Promise.resolve(shown(c, heading, <Confirm {...props} />, lost ? 409 : 200))
  }

  return [
    {
      ...forOfficers,
      method: 'GET',
      path: '/policies/:id/text',
      answer: aboutText(async (c, { id, revision }, here, language) => {
        const texts = await store.draftTexts(c.var.site.site, id)
        const its = texts.find(text => text.language === language)
        const form = <TextForm here={here} typed={asTyped(formOfText(its, revision))} id={id} language={language} />
        return shown(c, textTitle(here, id, language), form)
      }),
    },
    {
      ...forOfficers,
      method: 'POST',
      path: '/policies/:id/text',
      answer: aboutText(async (c, { id }, here, language) => {
        const form = await formOf(c, FORM_BYTES)
        const { value, mistakes } = textIn(form, language)
        if (!value) {
          const again = <TextForm here={here} typed={asTyped(form, mistakes)} id={id} language={language} />
          return shown(c, textTitle(here, id, language), again, 422)
        }
        try {
          await store.saveText(changeOf(c, id, form), value)
        } catch (error) {
          if (error instanceof Overtaken) return overtakenPage(room, c, { id, here, typed: asTyped(form), language })
          throw error
        }
        const isPreviewed = form.get('next') === 'preview'
        const next = isPreviewed ? here.link(`/${id}/preview`, { language }) : here.link(`/${id}`, { done: 'saved' })
        return c.redirect(next, 303)
      }),
    },
    {
      ...forOfficers,
      method: 'GET',
      path: '/policies/:id/text/remove',
      answer: aboutText((c, policy, here, language) => removePage(c, policy, here, language)),
    },
    {
      ...forOfficers,
      method: 'POST',
      path: '/policies/:id/text/remove',
      answer: aboutText(async (c, policy, here, language) => {
        try {
          await store.removeText(changeOf(c, policy.id, await formOf(c)), language)
        } catch (error) {
          if (error instanceof Overtaken) return removePage(c, policy, here, language, true)
          throw error
        }
        return c.redirect(here.link(`/${policy.id}`, { done: 'removed' }), 303)
      }),
    },
  ]
}
