import type { Shape } from '../../contract/shape.js'
import { mailing, recipients } from '../email/sender-routes.js'
import { signUp } from '../email/sign-up.js'
import { answerObject, json, type Operation, type Paths, query, type Schema, schemaOf } from './operation.js'
import { problems } from './problem.js'

const tags = ['Mail']
const security = [{ senderToken: [] }]
const SUBJECT = 'a-hash-of-the-site-s-own-making'
const subject: Schema = { type: 'string' }
const flag: Schema = { type: 'boolean' }

const bodyOf = (shape: Shape, value: unknown): NonNullable<Operation['requestBody']> => ({
  required: true,
  content: { 'application/json': { schema: schemaOf(shape), examples: { one: { value } } } },
})

const kept = answerObject({ receipt: { type: ['string', 'null'], description: 'The receipt’s number.' } })

/** What a sender's program asks and tells about its site's mail. */
export const senderPaths: Paths = {
  '/v1/mail/sign-ups': {
    post: {
      summary: 'What somebody has said in a sender’s sign-up form, kept as a receipt',
      tags,
      security,
      requestBody: bodyOf(signUp, { subject: SUBJECT, measure: true, locale: 'ro' }),
      responses: {
        200: json('It was there already.', kept),
        201: json('It is new.', kept),
        ...problems(400, 401, 408, 413, 422, 503),
      },
    },
  },
  '/v1/mail/recipients': {
    post: {
      summary: 'Who may be sent mail, and whose may be measured, at this moment',
      description:
        'Whoever is not to be measured can be sent plain links and no pixel; the choice is looked at again at each hit.',
      tags,
      security,
      requestBody: bodyOf(recipients, { subjects: [SUBJECT] }),
      responses: {
        200: json(
          'In the order of the question.',
          answerObject({
            recipients: { type: 'array', items: answerObject({ subject, measure: flag, subscribed: flag }) },
          }),
        ),
        ...problems(400, 401, 408, 413, 422, 503),
      },
    },
  },
  '/v1/mail/mailings': {
    post: {
      summary: 'How many copies of a mailing went out, and how many of them measured',
      description: 'Told again, the new numbers take the place of the old ones.',
      tags,
      security,
      requestBody: bodyOf(mailing, { message: '2026-11-news', sent: 1200, measured: 430 }),
      responses: { 200: json('As it was told.', schemaOf(mailing)), ...problems(400, 401, 408, 413, 422, 503) },
    },
  },
  '/v1/mail/unsubscribed': {
    get: {
      summary: 'Who is to get no more mail, a thousand at a time',
      tags,
      security,
      parameters: [query('after', SUBJECT, '`next` of the page before.')],
      responses: {
        200: json(
          'By subject.',
          answerObject({
            unsubscribed: {
              type: 'array',
              items: answerObject({ subject, at: { type: 'string', format: 'date-time' } }),
            },
            next: { type: ['string', 'null'] },
          }),
        ),
        ...problems(401, 503),
      },
    },
  },
}
