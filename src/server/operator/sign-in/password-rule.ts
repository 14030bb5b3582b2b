/** How long a password may be, in letters. Length is what makes it hard to guess; the upper bound keeps hashing short. */
export const PASSWORD_LETTERS = { least: 12, most: 200 } as const

/** Why a password is no good: too easily guessed by its length, by being everybody's, or by being made of little. */
export type PasswordFault = 'too-short' | 'too-long' | 'too-common' | 'too-plain' | 'own-name'

/** What lists of leaked passwords are full of, as they are used to make longer ones. */
const COMMON =
  'password passwort parola passwd qwerty qwertz azerty asdfgh zxcvbn letmein welcome iloveyou admin administrator ' +
  'monkey dragon football baseball superman batman princess sunshine master login hello test tester user guest root ' +
  'secret changeme change default temp summer winter spring autumn trustno abc access shadow michael jordan askfirst ' +
  'yxcvbn qazwsx correct horse battery staple correcthorsebatterystaple passphrase mypassword uiop jkl'

/** The longest first, so that `administrator` is not read as `admin` and a rest. */
const COMMON_WORDS = COMMON.split(' ').sort((a, b) => b.length - a.length)

/** Below this, what is left when the common words are taken out is what everybody hangs on to them: a year, an exclamation mark. */
const OWN_LETTERS = 6
const DIFFERENT_LETTERS = 6

/**
 * What is wrong with a new password; `null` when it may be used. There is no rule of which signs it has to have.
 *
 * @param email - whose it is.
 * @see https://pages.nist.gov/800-63-4/sp800-63b.html#passwordver
 */
export function passwordFault(password: string, email: string): PasswordFault | null {
  const letters = [...password]
  if (letters.length < PASSWORD_LETTERS.least) return 'too-short'
  if (letters.length > PASSWORD_LETTERS.most) return 'too-long'
  const plain = password.toLowerCase()
  if (new Set(plain).size < DIFFERENT_LETTERS || isSequence(plain)) return 'too-plain'
  const names = email
    .toLowerCase()
    .split(/[@.]/)
    .filter(name => name.length > 2)
  if (isMadeOf(plain, names)) return 'own-name'
  return isMadeOf(unmasked(plain), [...COMMON_WORDS, ...names]) ? 'too-common' : null
}

/** Letters as they are meant in `p4$$w0rd`. */
const MASKS: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
}

const unmasked = (text: string): string => {
  const body = text.replace(/[\d\W_]+$/, '')
  return body.replace(/[013457@$]/g, mask => MASKS[mask] ?? mask) + text.slice(body.length)
}

/** Is little left of it without these words? */
function isMadeOf(text: string, words: readonly string[]): boolean {
  const rest = words.reduce((left, word) => left.replaceAll(word, ''), text)
  return rest.length < text.length && rest.length < OWN_LETTERS
}

/** The same again and again, or signs that follow each other as on a keyboard or in the alphabet. */
function isSequence(text: string): boolean {
  if (/^(.{1,6}?)\1+.{0,5}$/s.test(text)) return true
  const codes = [...text].map(letter => letter.codePointAt(0) ?? 0)
  const steps = codes.slice(1).filter((code, i) => Math.abs(code - (codes[i] ?? 0)) <= 1)
  return steps.length >= codes.length - 3
}
