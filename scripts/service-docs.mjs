import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const PURPOSES = {
  visitorId: 'tells visitors apart',
  session: 'one visit',
  preferences: 'preferences',
  security: 'security',
  statistics: 'statistics',
  marketing: 'marketing',
  embed: 'content from elsewhere',
}

/** One service's own words, which its declaration does not carry: read from its source file. */
function wordsOf(source, id) {
  const block = source.match(/\/\*\*\n((?: \*[^\n]*\n)+?) \*\/\nexport const \w+ = defineService/)?.[1]
  if (!block) throw new Error(`service-docs: src/services/${id}.ts has no comment above its declaration`)
  const lines = block.split('\n').map(line => line.replace(/^ \* ?/, ''))
  const text = lines.slice(
    0,
    lines.findIndex(line => line.startsWith('@see')),
  )
  const sources = lines.filter(line => line.startsWith('@see ')).map(line => line.slice('@see '.length))
  if (sources.length === 0) throw new Error(`service-docs: src/services/${id}.ts names no source (@see)`)
  return {
    about: text
      .join(' ')
      .replace(/\{@link (\w+)\}/g, '`$1`')
      .trim(),
    sources,
  }
}

/** The options by name, with what each expects, from the type and from what checks them. */
function optionsOf(source, id) {
  const keys = source.match(/defineService<\{([^}]*)\}>/)?.[1] ?? ''
  return [...keys.matchAll(/(\w+)(\??): string/g)].map(([, name, optional]) => {
    const isAddress = new RegExp(`\\.\\.\\.ADDRESS[^{}]*name: '${name}'`).test(source)
    const words = source.match(new RegExp(`name: '${name}',[^]*?allowed: (['"])(.*?)\\1`))?.[2]
    const allowed = isAddress ? 'an http(s) address' : words
    if (!allowed) throw new Error(`service-docs: src/services/${id}.ts does not say what is allowed for ${name}`)
    return `\`${name}\`${optional ? ' (may be left out)' : ''}: ${allowed.replace(/,$/, '')}`
  })
}

const counted = (number, unit) => `${number} ${unit}${number === 1 ? '' : 's'}`

/** @param days - `undefined` for a session cookie; 0 for one that its own script removes at once. */
export function lifetimeOf(days) {
  if (days === undefined) return 'until the browser is closed'
  if (days === 0) return 'removed at once'
  if (days < 1 / 24) return counted(Math.round(days * 1440), 'minute')
  if (days < 1) return counted(Math.round(days * 24), 'hour')
  return days % 365 === 0 ? counted(days / 365, 'year') : counted(days, 'day')
}

const code = names => names.map(name => `\`${name}\``).join(', ')

function sectionOf(service, source) {
  const { about, sources } = wordsOf(source, service.id)
  const options = optionsOf(source, service.id)
  const cookies = (service.cookies ?? []).map(
    ({ name, maxAgeDays, purpose }) => `\`${name}\`: ${PURPOSES[purpose] ?? purpose}, ${lifetimeOf(maxAgeDays)}`,
  )
  const rows = [
    ['Category', service.category],
    ['Purpose', PURPOSES[service.purpose] ?? service.purpose],
    ['Provider', `${service.provider} ([privacy](${service.privacyUrl}))`],
    ['Hosts', code(service.hosts ?? [])],
    ['Cookies', cookies.join('<br>') || 'none'],
    ['Storage keys', code(service.storage ?? []) || 'none'],
    ['Options', options.join('<br>') || 'none: the page’s marked elements load it'],
    ['Source', sources.map(line => line.replace(/^(\S+)/, '<$1>')).join('<br>')],
  ]
  return `## ${service.title}: \`${service.id}\`

${about}

| | |
| --- | --- |
${rows.map(([name, value]) => `| ${name} | ${value.replaceAll('|', '\\|')} |`).join('\n')}
`
}

/**
 * The page that lists what each service declares.
 *
 * @param services - the declarations, by id, without their functions.
 * @param root - the repository's folder.
 */
export function serviceDocs(services, root) {
  const sections = services.map(service =>
    sectionOf(service, readFileSync(join(root, `src/services/${service.id}.ts`), 'utf8')),
  )
  return `<!-- Generated from src/services by scripts/generate.mjs. Do not edit. -->

# The services that come with Askfirst

Each is a file in \`src/services\`: what it declares of itself is shown to visitors, and what it declares of its cookies and
keys is removed when it is refused. A service with \`options\` in the config is started by Askfirst once it is granted;
without, the page's own marked elements start it. What a site writes goes before what stands here.

What a vendor publishes changes. A site compares these lists with what its own pages set.

${services
  .map(
    ({ id, title, category }) =>
      `- [${title}](#${`${title}: ${id}`
        .toLowerCase()
        .replace(/[^\w\- ]/g, '')
        .replaceAll(' ', '-')}): ${category}`,
  )
  .join('\n')}

${sections.join('\n')}`
}
