import { dayOf } from '../../day.js'
import type { Post } from '../../mail/post.js'
import type { Warner } from './warner.js'

/**
 * Mails the officer a list of hashes, to find out on the site who they are and to warn them.
 *
 * @param to - the officer's e-mail address.
 */
export const mailWarner = (post: Post, to: string): Warner => ({
  warn: ({ site, people, anonymisedFrom }) =>
    post.send({
      to,
      subject: `${site}: ${people.length} to warn before ${dayOf(anonymisedFrom)}`,
      text: [
        `Nothing has come from these people for years. What is kept of them at ${site} is anonymised from ${dayOf(anonymisedFrom)} on, unless they decide something or open a mail before. Please let them know. Each line: the hash by which your site calls the person, and the day of the last sign of life.`,
        '',
        ...people.map(({ subject, lastAt }) => `${subject} ${dayOf(lastAt)}`),
        '',
      ].join('\n'),
    }),
})
