import { ContractError } from '../contract/errors.js'

/** What a page gives as its config, as it stands there. */
export interface ConfigSource {
  /** The script tag's `data-` attributes. */
  readonly attributes: Readonly<DOMStringMap>
  /** The text of `<script type="application/json" id="askfirst-config">`. */
  readonly inline: string | null
  /** What `init()` was called with. */
  readonly given: unknown
}

type Json = Readonly<Record<string, unknown>>

/**
 * One config from all that a page gives: the file that `data-config` names, under
 * the tag's other attributes, under the inline one, under what `init()` was called with.
 *
 * @throws {ContractError} `INVALID_JSON` or `LOAD_FAILED`.
 */
export async function mergedConfig({ attributes, inline, given }: ConfigSource): Promise<unknown> {
  if (given !== undefined && (typeof given !== 'object' || given === null)) return given
  const address = attributes['config']
  return {
    ...(address && (await fetched(address))),
    ...fromAttributes(attributes),
    ...(inline && parse('#askfirst-config', inline)),
    ...(given as Json | undefined),
  }
}

/** The simple keys, as attributes of the script tag. */
function fromAttributes(attributes: Readonly<DOMStringMap>): Json {
  const { site, endpoint, policyUrl, policyVersion, locale, layout, services } = attributes
  const config = {
    site,
    endpoint,
    locale,
    layout,
    policy: policyVersion && { version: policyVersion, ...(policyUrl && { url: policyUrl }) },
    services: services?.split(/\s+/).filter(Boolean),
  }
  return Object.fromEntries(Object.entries(config).filter(([, value]) => value !== undefined))
}

function parse(path: string, text: string): Json {
  try {
    return JSON.parse(text) as Json
  } catch (error) {
    const allowed = `JSON is expected: ${(error as Error).message}`
    throw new ContractError('INVALID_JSON', { path, given: text, allowed })
  }
}

async function fetched(address: string): Promise<Json> {
  const answer = await fetch(address).catch(error => ({ ok: false, status: String(error), text: () => '' }))
  if (answer.ok) return parse(address, await answer.text())
  const allowed = `the config must be there; the answer was ${answer.status}`
  throw new ContractError('LOAD_FAILED', { path: 'data-config', given: address, allowed })
}
