interface TrustedPolicy {
  createScript(text: string): string
  createScriptURL(url: string): string
}

interface TrustedTypes {
  createPolicy(name: string, rules: TrustedPolicy): TrustedPolicy
}

const asGiven: TrustedPolicy = { createScript: text => text, createScriptURL: url => url }

let policy: TrustedPolicy | undefined

/**
 * Marks what the page's own author wrote, in marked elements and in the config, as fit to run,
 * for pages under `require-trusted-types-for 'script'`. A page that lists its policies must list `askfirst`.
 *
 * @see https://www.w3.org/TR/trusted-types/
 */
export function trusted(): TrustedPolicy {
  policy ??= (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy('askfirst', asGiven) ?? asGiven
  return policy
}
