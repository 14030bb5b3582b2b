import { RECEIPT } from './examples.js'
import { content, json, type Paths, query } from './operation.js'
import { form, page, refusedForm, signedIn } from './operator.js'

const site = query('site', 'open-campus', 'Default: the first.')

/** Whether the log holds; and the sites whose logs they are. */
export const operatorIntegrityPaths: Paths = {
  '/operator/integrity': {
    get: signedIn({
      summary: 'How a site’s log is, and what was verified; loads itself again while a verification is at work',
      parameters: [site],
      responses: { 200: page },
    }),
  },
  '/operator/integrity/verify': {
    post: signedIn({ summary: 'Begins a verification of the live log', parameters: [site], responses: refusedForm }),
  },
  '/operator/integrity/evidence': {
    get: signedIn({
      summary: 'Receipts with their proofs as one file, which `askfirst verify` checks anywhere',
      parameters: [
        site,
        { ...query('receipt', RECEIPT.id, 'One receipt; without it, a period.'), required: true },
        query('from', '2026-11-01', 'From this day (UTC).'),
        query('to', '2026-11-30', 'Up to this day, included.'),
      ],
      responses: {
        200: json('The file.', { type: 'object' }),
        404: content('No such receipt.', 'text/html'),
        422: refusedForm[422],
      },
    }),
  },
  '/operator/sites': {
    get: signedIn({
      summary: 'Whether a site works, who looks after it, what the config says of it, and what its pages need',
      parameters: [site],
      responses: { 200: page },
    }),
  },
  '/operator/sites/config': {
    get: signedIn({
      summary: 'The config of a site, to be changed and checked',
      parameters: [site],
      responses: { 200: page, 403: refusedForm[403] },
    }),
    post: signedIn({
      summary: 'What would be wrong with another config, and what it would change for visitors; keeps nothing',
      parameters: [site],
      requestBody: form('changed', { config: '{"site":"open-campus","services":["matomo"]}' }),
      responses: { 200: page, ...refusedForm },
    }),
  },
  '/operator/sites/check': {
    post: signedIn({
      summary: 'Looks whether a live page has it',
      parameters: [site],
      requestBody: form('elsewhere', { address: 'https://elsewhere.example/' }),
      responses: { 200: page, ...refusedForm },
    }),
  },
}
