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
  lost: {
    offer: 'Have a link sent to your e-mail address',
    title: 'A link by mail',
    text: 'Type the address by which you are an operator here. The link works once, within {minutes} minutes, and lets you set a password.',
    button: 'Send the link',
    back: 'Back to the sign-in',
    sent: 'If this address is an operator’s here, a letter is on its way to it. Its link works once, within {minutes} minutes.',
    notThere:
      'Nothing came? Look among the unwanted mail, try once more in a few minutes, then ask an owner of the server.',
    subject: 'Your link to {server}',
    letter: [
      'Somebody, most likely you, has asked for a link that signs you in to {server}. It works once, within {minutes} minutes, and lets you set a password:',
      '',
      '{link}',
      '',
      'Whoever has the link can use it, so do not pass it on. If you did not ask for it, you need not do anything.',
    ],
    guardedLetter: [
      'Somebody, most likely you, has asked for a link that signs you in to {server}. You have turned the second step on, and a link would go past it, so none was made.',
      '',
      'If you cannot come in any more, ask an owner of the server for a link: on the page “People”, or by “askfirst sign-in” on the machine. If you did not ask, you need not do anything.',
    ],
  },
  code: 'Code',
  codeTitle: 'Second step',
  codeText:
    'Type the code of six digits that your authenticator app shows now. Without your phone, type one of your recovery codes.',
  codeWrong: 'This code is not right. The app shows a new one every half minute.',
  codeLate: 'The password was too long ago, or too many codes were wrong. Begin again.',
  codeLocked: 'Too many wrong codes for this account. Wait a quarter of an hour.',
}
