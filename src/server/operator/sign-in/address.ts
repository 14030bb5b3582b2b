const EMAIL = /^[\w.'+-]{1,64}@([a-z0-9][a-z0-9-]*\.)+[a-z]{2,}$/
const LETTERS_AT_MOST = 254

/** An operator's e-mail address in the one form in which it is kept; `null` for what is none with a whole domain. */
export function operatorAddress(given: string): string | null {
  const email = given.trim().toLowerCase()
  return email.length <= LETTERS_AT_MOST && EMAIL.test(email) ? email : null
}
