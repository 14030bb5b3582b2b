/**
 * A command as Google's tags read it: an `arguments` object. An array is taken for a variable and dropped.
 *
 * @see https://developers.google.com/tag-platform/security/guides/consent
 */
export function command(..._words: unknown[]): IArguments {
  return arguments
}
