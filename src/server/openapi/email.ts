import { content, type Paths, path } from './operation.js'
import { problems } from './problem.js'

const tags = ['Mail']

/** Signed with the secret of the README's example; a server with another answers 404. */
const TOKENS = {
  open: '1.WyJvcGVuIiwib3Blbi1jYW1wdXMiLCJhLWhhc2gtb2YtdGhlLXNpdGUtcy1vd24tbWFraW5nIiwiMjAyNi0xMS1uZXdzIl0.WMJxtaBgMTJ_tu_eQYmAdxHZJTf7FTrV7F8mau0_qGU',
  click:
    '1.WyJjbGljayIsIm9wZW4tY2FtcHVzIiwiYS1oYXNoLW9mLXRoZS1zaXRlLXMtb3duLW1ha2luZyIsIjIwMjYtMTEtbmV3cyIsImh0dHBzOi8vd3d3LmNhbXB1cy5leGFtcGxlL25ld3MiXQ.CwEXwN109UcZZFUaIGQQTIczTxTyH0am0TXp6i7Ysrs',
  stop: '1.WyJzdG9wIiwib3Blbi1jYW1wdXMiLCJhLWhhc2gtb2YtdGhlLXNpdGUtcy1vd24tbWFraW5nIiwiMjAyNi0xMS1uZXdzIl0.IGIH-UDHaca67mvakSb0wQyfACp-YYnndBAj0TgKxNE',
}
const page = content('A page in the reader’s language.', 'text/html')

export const emailPaths: Paths = {
  '/e/o/{token}': {
    get: {
      summary: 'The pixel of an open, recorded only while the reader’s choice grants it',
      tags,
      parameters: [path('token', TOKENS.open)],
      responses: { 200: content('One transparent pixel.', 'image/gif'), ...problems(404) },
    },
  },
  '/e/c/{token}': {
    get: {
      summary: 'A link of a mail, recorded only while the reader’s choice grants it',
      tags,
      parameters: [path('token', TOKENS.click)],
      responses: { 302: { description: 'To the target that the token carries.' }, ...problems(404) },
    },
  },
  '/e/u/{token}': {
    get: {
      summary: 'Asks whether measuring shall stop; changes nothing',
      tags,
      parameters: [path('token', TOKENS.stop)],
      responses: { 200: page, ...problems(404, 503) },
    },
    post: {
      summary: 'Stops measuring, at once and as often as it is sent (RFC 8058)',
      tags,
      parameters: [path('token', TOKENS.stop)],
      responses: { 200: page, ...problems(404, 503) },
    },
  },
}
