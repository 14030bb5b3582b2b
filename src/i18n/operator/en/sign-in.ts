/** How operators come in. */
export const signIn = {
  title: 'Sign in',
  linkText: 'The link is used up by this button. You stay signed in on this browser for {hours} hours.',
  button: 'Sign in',
  andPassword: 'Continue, and set a password',
  spent: 'This link does not work: it has been used, or is older than {minutes} minutes.',
  spentInvitation:
    'This invitation does not work: it has been used, has been taken back, or is older than {days} days.',
  email: 'E-mail address',
  password: 'Password',
  wrong:
    'This address and this password do not go together. Nothing more is told, so that nobody learns who has an account here.',
  tooMany: 'Too many tries. Wait a minute, then try again.',
  withOutside: 'Sign in with {name}',
  outsideAway: '{name} cannot be reached now. Try again in a moment, or sign in by another way.',
  outsideRefused:
    'You were not signed in: {name} refused, or does not vouch for an address that is an operator’s here.',
  noPassword: 'No password yet, or forgotten?',
  howToGetLink:
    'An owner of the server can make a link for you on the page “People”. The owners whom the server’s config names get one from the server itself: it sends no mail, and prints a new link each time it starts, in the terminal of {command}. The link works once, within {minutes} minutes.',
  restart:
    'To get a new link, run “askfirst sign-in” there, or restart the server. Receipts that arrive meanwhile wait in the visitors’ browsers and are not lost.',
  code: 'Code',
  codeTitle: 'Second step',
  codeText:
    'Type the code of six digits that your authenticator app shows now. Without your phone, type one of your recovery codes.',
  codeWrong: 'This code is not right. The app shows a new one every half minute.',
  codeLate: 'The password was too long ago, or too many codes were wrong. Begin again.',
  codeLocked: 'Too many wrong codes for this account. Wait a quarter of an hour.',
}
