import type { RightsTexts } from './texts.js'

export const en: RightsTexts = {
  title: 'Ask about your data',
  intro:
    '{who} keeps your privacy choices and, where you allowed it, which of its mails you opened. You may ask about it, free of charge. You are answered within 30 days, or told by then why it takes longer.',
  kind: 'What do you ask for?',
  kinds: {
    access: { name: 'Access', about: 'A copy of everything that is kept of you, why, and for how long.' },
    rectification: { name: 'Rectification', about: 'Something that is kept is wrong and shall be put right.' },
    erasure: { name: 'Erasure', about: 'Everything that is kept of you shall be destroyed.' },
    restriction: { name: 'Restriction', about: 'What is kept shall only be kept, and not used.' },
    objection: { name: 'Objection', about: 'Nothing more shall be recorded of you.' },
    portability: { name: 'Portability', about: 'Your data as a file for another service.' },
  },
  receipt: 'Number of one of your receipts',
  receiptAbout: 'It shows that the data is yours. You find it under the privacy choices of the website.',
  vouched: 'The website has told us who you are. No receipt is needed.',
  words: 'What else we should know (you may leave this empty)',
  wordsAbout: 'At most 2000 characters. Please do not write more about yourself than is needed.',
  send: 'Send the request',
  mistakes: 'The request was not sent yet. The marked fields say what is missing.',
  wrong: {
    kind: 'Choose what you ask for.',
    proof:
      'Without a receipt we cannot tell whose data is meant. Give the number of one, or sign in on the website first and use the link there.',
    receipt: 'No receipt of this number is kept for this website. Check every character; the number has 36.',
    person: 'The website’s word for who you are is too old or was changed. Sign in there and use its link again.',
    words: 'This is longer than 2000 characters.',
  },
  yours: 'Your request',
  keep: 'Keep this address: you find the answer here. Whoever has it can read this page.',
  asked: 'Asked for',
  received: 'Received',
  due: 'You are answered by',
  state: 'State',
  states: {
    received: 'Received. It is not yet shown that the data is yours.',
    verified: 'Received. It is being worked on.',
    answered: 'Answered',
    refused: 'Refused',
  },
  unproved:
    'The receipt belongs to somebody who was signed in. Sign in on the website and send the request again by the link there, or wait until you are asked who you are.',
  longer: 'Why it takes longer',
  extended: 'On {day} the time for your answer was extended, as the law allows once: you are answered by {due}.',
  outcome: 'Answer',
  answers: {
    access: 'Below you find everything that is kept of you at this website.',
    portability: 'Below you find your data as a file that other programs can read.',
    rectification: '',
    restriction:
      'What is kept of you is only kept from now on: your mail is not measured and your receipts are given to nobody.',
    objection: 'Nothing more is recorded of your mail, and your receipts are left out of what is evaluated.',
    erasure:
      'What was kept of you has been destroyed. What stays: the numbers of your receipts and their places in the log, which say nothing of you, so that the log can still be checked; and this request, to prove that you were answered.',
  },
  held: 'Some of it stays for the present because it is needed for a legal claim.',
  refused: 'You may complain to the data protection authority.',
  download: 'Your data as a file',
  until: 'You can download it here until {day}.',
  number: 'Number of the request',
  why: {
    receipts: 'To prove what was decided: article 7(1) of the GDPR.',
    notices: 'To prove what was shown, as long as a receipt names it.',
    mail: 'To learn which mailings are read, with your consent.',
    request: 'To prove that you were answered: article 5(2) of the GDPR.',
  },
}
