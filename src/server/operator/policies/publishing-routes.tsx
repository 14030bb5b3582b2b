import { dayOf } from '../../day.js'
import { missingIn, versionIn } from '../../policies/draft.js'
import { languageName } from '../../policies/speech.js'
import { formOf } from '../frame/form.js'
import type { OperatorContext, OperatorRoute } from '../frame/route.js'
import { filled } from '../frame/speech.js'
import { Overtaken } from './changes.js'
import { Confirm } from './confirm.js'
import { asTyped, type Typed } from './field.js'
import type { Here } from './here.js'
import { PublishForm } from './publish-form.js'
import { about, changeOf, noSuchPolicy, type PolicyRoom, shown } from './room.js'
import type { Policy } from './store.js'

/** What everybody sees: a new version, or that a policy is no longer in force. */
export function publishingRoutes(room: PolicyRoom): readonly OperatorRoute[] {
  const { store, published, inForce, now } = room
  const forOfficers = { least: 'officer', on: 'site' } as const

  /** What the languages of a draft lack, each in words. */
  async function missingOf(c: OperatorContext, id: string, { t, language: reader }: Here): Promise<string[]> {
    const texts = await store.draftTexts(c.var.site.site, id)
    if (texts.length === 0) return [t.texts.none]
    return texts.flatMap(text =>
      missingIn(text).map(what => `${languageName(text.language, reader)}: ${t.texts[what]}`),
    )
  }

  interface Again {
    readonly typed: Typed
    readonly status: 409 | 422
  }

  async function publishPage(c: OperatorContext, policy: Policy, here: Here, again?: Again) {
    const { id, revision } = policy
    const today = dayOf(now())
    const typed = again?.typed ?? asTyped(new URLSearchParams({ day: today, revision: `${revision}` }))
    const missing = await missingOf(c, id, here)
    const props = { here, policy, typed, missing, inForce: await inForce.versionOf(c.var.site) }
    const content = (
      <>
        {again?.status === 409 && (
          <p class="message" role="alert">
            {here.t.overtaken.notPublished}
          </p>
        )}
        <PublishForm {...props} />
      </>
    )
    return shown(c, filled(here.t.publish.title, { policy: id }), content, again?.status)
  }

  /** The page anew, as the policy stands now; the day stays as it was typed. */
  async function overtaken(c: OperatorContext, id: string, here: Here, form: URLSearchParams) {
    const policy = await store.find(c.var.site.site, id)
    if (!policy) return noSuchPolicy(c)
    form.set('revision', String(policy.revision))
    return publishPage(c, policy, here, { typed: asTyped(form), status: 409 })
  }

  async function publish(c: OperatorContext, policy: Policy, here: Here): Promise<Response> {
    const form = await formOf(c)
    const { site } = c.var
    const { id } = policy
    const change = changeOf(c, id, form)
    if (change.revision !== policy.revision) return overtaken(c, id, here, form)
    const isUnchanged = policy.version !== null && !policy.isChanged
    if (isUnchanged || (await missingOf(c, id, here)).length > 0) {
      return publishPage(c, policy, here, { typed: asTyped(form), status: 422 })
    }
    // Counted before what is in force is read: whoever publishes between is noticed.
    const visitorVersions = (await store.visitorVersions(site.site)).length
    const dating = {
      traits: policy,
      versions: (await published.versions(site.site, id)).map(({ version }) => version),
      inForce: await inForce.versionOf(site),
      now: now(),
    }
    const { value: version, mistakes } = versionIn(form, dating)
    if (version === null) return publishPage(c, policy, here, { typed: asTyped(form, mistakes), status: 422 })
    const { type, audience, minimumAge } = policy
    try {
      await store.publish({ ...change, type, audience, minimumAge, version, visitorVersions })
    } catch (error) {
      if (error instanceof Overtaken) return overtaken(c, id, here, form)
      throw error
    }
    return c.redirect(here.link(`/${id}`, { done: 'published' }), 303)
  }

  async function archivePage(c: OperatorContext, { id, revision }: Policy, here: Here, lost = false) {
    const { title, text, submit } = here.t.archive
    const props = { here, id, action: here.link(`/${id}/archive`), revision, text, submit, lost }
    return shown(c, filled(title, { policy: id }), <Confirm {...props} />, lost ? 409 : 200)
  }

  return [
    {
      ...forOfficers,
      method: 'GET',
      path: '/policies/:id/publish',
      answer: about(room, (c, policy, here) => Promise.resolve(publishPage(c, policy, here))),
    },
    { ...forOfficers, method: 'POST', path: '/policies/:id/publish', answer: about(room, publish) },
    {
      ...forOfficers,
      method: 'GET',
      path: '/policies/:id/archive',
      answer: about(room, (c, policy, here) => archivePage(c, policy, here)),
    },
    {
      ...forOfficers,
      method: 'POST',
      path: '/policies/:id/archive',
      answer: about(room, async (c, policy, here) => {
        try {
          await store.archive(changeOf(c, policy.id, await formOf(c)))
        } catch (error) {
          if (error instanceof Overtaken) return archivePage(c, policy, here, true)
          throw error
        }
        return c.redirect(here.link(`/${policy.id}`, { done: 'archived' }), 303)
      }),
    },
  ]
}
