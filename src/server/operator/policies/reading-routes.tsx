import { DRAFT, type PolicyText } from '../../policies/policy.js'
import type { OperatorContext, OperatorRoute } from '../frame/route.js'
import { filled } from '../frame/speech.js'
import { DiffPage } from './diff-page.js'
import { type Here, hereOf } from './here.js'
import { PoliciesPage } from './list.js'
import { PolicyPage } from './policy-page.js'
import { Preview } from './preview.js'
import { about, addressesOn, noSuchPolicy, type PolicyRoom, shown } from './room.js'
import { nameOf } from './state.js'
import type { Policy } from './store.js'

/** What there is, for whoever may read it. */
export function readingRoutes(room: PolicyRoom): readonly OperatorRoute[] {
  const { store, published } = room
  const forReaders = { method: 'GET', least: 'reader', on: 'site' } as const

  const textsOf = (site: string, id: string, version: string): Promise<readonly PolicyText[]> =>
    version === DRAFT ? store.draftTexts(site, id) : published.texts(site, id, version)

  return [
    {
      ...forReaders,
      path: '/policies',
      answer: async c => {
        const policies = await store.list(c.var.site.site)
        const content = <PoliciesPage here={hereOf(c)} policies={policies} publicList={addressesOn(room, c).list()} />
        return shown(c, c.var.texts.frame.rooms.policies, content)
      },
    },
    {
      ...forReaders,
      path: '/policies/:id',
      answer: about(room, async (c, policy, here) => {
        const { id } = policy
        const { site } = c.var.site
        const [texts, versions] = await Promise.all([store.draftTexts(site, id), published.versions(site, id)])
        const publicAddress = (version: string) => addressesOn(room, c).version(id, version)
        const props = { here, policy, texts, versions, publicAddress, message: doneOf(c, policy, here) }
        return shown(c, titleOf(id, texts, here), <PolicyPage {...props} />)
      }),
    },
    {
      ...forReaders,
      path: '/policies/:id/preview',
      answer: about(room, async (c, { id }, here) => {
        const texts = await store.draftTexts(c.var.site.site, id)
        const text = texts.find(({ language }) => language === c.req.query('language'))
        if (!text) return noSuchPolicy(c)
        const title = filled(here.t.preview.title, { name: text.name || here.t.preview.noName })
        return shown(c, title, <Preview here={here} id={id} text={text} />)
      }),
    },
    {
      ...forReaders,
      path: '/policies/:id/diff',
      answer: about(room, async (c, { id, version }, here) => {
        const { site } = c.var.site
        const versions = (await published.versions(site, id)).map(each => each.version)
        const from = c.req.query('from') ?? version ?? DRAFT
        const to = c.req.query('to') ?? DRAFT
        if (![from, to].every(each => each === DRAFT || versions.includes(each))) return noSuchPolicy(c)
        const [before, after] = await Promise.all([textsOf(site, id, from), textsOf(site, id, to)])
        const languages = [...new Set([...after, ...before].map(({ language }) => language))]
        const asked = c.req.query('language') ?? here.language
        const language = languages.includes(asked) ? asked : (languages[0] ?? asked)
        const its = (texts: readonly PolicyText[]) => texts.find(text => text.language === language)
        const props = { here, id, versions, from, to, languages, language, before: its(before), after: its(after) }
        return shown(c, filled(here.t.diff.title, { policy: id }), <DiffPage {...props} />)
      }),
    },
  ]
}

function titleOf(id: string, texts: readonly PolicyText[], { language }: Here): string {
  return nameOf({ id, names: Object.fromEntries(texts.map(text => [text.language, text.name])) }, language)
}

/** What the page before has done, as its address says. */
function doneOf(c: OperatorContext, { version }: Policy, { t }: Here): string | null {
  const done: Readonly<Record<string, string>> = {
    saved: t.saved,
    published: filled(t.publish.done, { version: version ?? '' }),
    archived: t.archive.done,
    removed: t.remove.done,
  }
  return done[c.req.query('done') ?? ''] ?? null
}
