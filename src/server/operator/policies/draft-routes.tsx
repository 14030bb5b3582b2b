import { isPolicyId, textIn, traitsIn } from '../../policies/draft.js'
import { formOf } from '../frame/form.js'
import type { OperatorContext, OperatorRoute } from '../frame/route.js'
import { filled } from '../frame/speech.js'
import { IdTaken, Overtaken } from './changes.js'
import { CreateForm } from './create-form.js'
import { asTyped, type Typed } from './field.js'
import { type Here, hereOf } from './here.js'
import { overtakenPage } from './overtaken-page.js'
import { isPolicyLanguage } from './policy-languages.js'
import { about, changeOf, type PolicyRoom, shown } from './room.js'
import type { Policy } from './store.js'
import { formOfTraits, TraitsForm } from './traits-form.js'

/** New drafts, and what they are: kind, who is asked, from which age on. */
export function draftRoutes(room: PolicyRoom): readonly OperatorRoute[] {
  const { store } = room
  const forOfficers = { least: 'officer', on: 'site' } as const

  const createPage = (c: OperatorContext, typed: Typed, status: 200 | 422 = 200) =>
    shown(c, c.var.texts.policies.create.title, <CreateForm here={hereOf(c)} typed={typed} />, status)

  const traitsPage = (c: OperatorContext, { id }: Policy, here: Here, typed: Typed, status: 200 | 422 = 200) =>
    shown(c, filled(here.t.traits.title, { policy: id }), <TraitsForm here={here} typed={typed} id={id} />, status)

  return [
    {
      ...forOfficers,
      method: 'GET',
      path: '/policies/new',
      answer: c => createPage(c, asTyped(new URLSearchParams({ language: c.var.language }))),
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
          if (error instanceof Overtaken) return overtakenPage(room, c, { id: policy.id, here, typed: asTyped(form) })
          throw error
        }
        return c.redirect(here.link(`/${policy.id}`, { done: 'saved' }), 303)
      }),
    },
  ]
}
