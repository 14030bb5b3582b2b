import { isPolicyId, textIn, traitsIn } from '../../policies/draft.js'
import { languageName } from '../../policies/speech.js'
import { formOf } from '../frame/form.js'
import type { OperatorContext, OperatorRoute } from '../frame/route.js'
import { filled } from '../frame/speech.js'
import { IdTaken, Overtaken } from './changes.js'
import { Confirm } from './confirm.js'
import { CreateForm } from './create-form.js'
import { asTyped, type Typed } from './field.js'
import { type Here, hereOf } from './here.js'
import { OvertakenMessage, TheirsAndYours } from './overtaken.js'
import { isPolicyLanguage } from './policy-languages.js'
import { about, changeOf, noSuchPolicy, type PolicyRoom, shown } from './room.js'
import type { Policy } from './store.js'
import { formOfText, TextForm } from './text-form.js'
import { formOfTraits, TraitsForm } from './traits-form.js'

/** A text that is too long comes back whole, with what is wrong; a form that is longer still is refused. */
const FORM_BYTES = 6_000_000

/** Drafts: what they are, and what they say in each language. */
export function writingRoutes(room: PolicyRoom): readonly OperatorRoute[] {
  const { store } = room
  const forOfficers = { least: 'officer', on: 'site' } as const

  const createPage = (c: OperatorContext, typed: Typed, status: 200 | 422 = 200) =>
    shown(c, c.var.texts.policies.create.title, <CreateForm here={hereOf(c)} typed={typed} />, status)

  const traitsPage = (c: OperatorContext, { id }: Policy, here: Here, typed: Typed, status: 200 | 422 = 200) =>
    shown(c, filled(here.t.traits.title, { policy: id }), <TraitsForm here={here} typed={typed} id={id} />, status)

  const textTitle = (here: Here, id: string, language: string): string =>
    filled(here.t.text.title, { policy: id, language: languageName(language, here.language) })

  /** The form again, as it was typed, with what the other operator has made of the policy. */
  async function overtaken(c: OperatorContext, id: string, here: Here, typed: Typed, language?: string) {
    const policy = await store.find(c.var.site.site, id)
    if (!policy) return noSuchPolicy(c)
    typed.form.set('revision', String(policy.revision))
    const texts = await store.draftTexts(c.var.site.site, id)
    const theirs = texts.find(text => text.language === language)
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

  /** Pages about one language of a draft; of one that there is not, they begin empty. */
  const aboutText = (answer: (c: OperatorContext, policy: Policy, here: Here, language: string) => Promise<Response>) =>
    about(room, async (c, policy, here) => {
      const language = c.req.query('language') ?? ''
      return isPolicyLanguage(language) ? answer(c, policy, here, language) : noSuchPolicy(c)
    })

  async function removePage(c: OperatorContext, { id, revision }: Policy, here: Here, language: string, lost = false) {
    const { remove: t, overtaken: o } = here.t
    const title = filled(t.title, { policy: id, language: languageName(language, here.language) })
    const action = here.link(`/${id}/text/remove`, { language })
    const content = (
      <>
        {lost && (
          <p class="message" role="alert">
            {o.notDone}
          </p>
        )}
        <Confirm here={here} id={id} action={action} revision={revision} text={t.text} submit={t.submit} />
      </>
    )
    return shown(c, title, content, lost ? 409 : 200)
  }

  return [
    {
      ...forOfficers,
      method: 'GET',
      path: '/policies/new',
      answer: c => createPage(c, asTyped(new URLSearchParams())),
    },
    {
      ...forOfficers,
      method: 'POST',
      path: '/policies/new',
      answer: async c => {
        const form = await formOf(c)
        const [id, language] = [form.get('id')?.trim() ?? '', form.get('language') ?? '']
        const [traits, text] = [traitsIn(form), textIn(form, language)]
        const mistakes = new Map([...(traits.mistakes ?? []), ...(text.mistakes ?? [])])
        if (!isPolicyId(id)) mistakes.set('id', { what: 'id' })
        if (!isPolicyLanguage(language)) mistakes.set('language', { what: 'language' })
        if (text.value?.name === '') mistakes.set('name', { what: 'name' })
        if (!traits.value || !text.value || mistakes.size > 0) return createPage(c, asTyped(form, mistakes), 422)
        try {
          await store.create(changeOf(c, id, form), traits.value, text.value)
        } catch (error) {
          if (!(error instanceof IdTaken)) throw error
          return createPage(c, asTyped(form, new Map([['id', { what: 'idTaken' }]])), 422)
        }
        return c.redirect(hereOf(c).link(`/${id}/text`, { language }), 303)
      },
    },
    {
      ...forOfficers,
      method: 'GET',
      path: '/policies/:id/traits',
      answer: about(room, async (c, policy, here) =>
        traitsPage(c, policy, here, asTyped(formOfTraits(policy, policy.revision))),
      ),
    },
    {
      ...forOfficers,
      method: 'POST',
      path: '/policies/:id/traits',
      answer: about(room, async (c, policy, here) => {
        const form = await formOf(c)
        const { value, mistakes } = traitsIn(form)
        if (!value) return traitsPage(c, policy, here, asTyped(form, mistakes), 422)
        try {
          await store.saveTraits(changeOf(c, policy.id, form), value)
        } catch (error) {
          if (error instanceof Overtaken) return overtaken(c, policy.id, here, asTyped(form))
          throw error
        }
        return c.redirect(here.link(`/${policy.id}`, { done: 'saved' }), 303)
      }),
    },
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
          if (error instanceof Overtaken) return overtaken(c, id, here, asTyped(form), language)
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
