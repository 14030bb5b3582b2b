import { notice } from '../../contract/notice.js'
import { receipt } from '../../contract/receipt.js'
import { emailPaths } from './email.js'
import { filePaths } from './files.js'
import { logPaths } from './log.js'
import { noticePaths } from './notices.js'
import { type Paths, schemaOf } from './operation.js'
import { operatorPaths } from './operator.js'
import { operatorAccountPaths } from './operator-account.js'
import { operatorIntegrityPaths } from './operator-integrity.js'
import { numberPaths } from './operator-numbers.js'
import { operatorPeoplePaths } from './operator-people.js'
import { operatorPolicyPaths } from './operator-policies.js'
import { operatorRequestPaths } from './operator-requests.js'
import { operatorRetentionPaths } from './operator-retention.js'
import { operatorSignInPaths } from './operator-sign-in.js'
import { policyPaths } from './policies.js'
import { problem } from './problem.js'
import { receiptPaths } from './receipts.js'
import { requestPaths } from './requests.js'
import { runningPaths } from './running.js'
import { senderPaths } from './sender.js'
import { sitePaths } from './sites.js'

/** Every address that a server may have, in the order in which somebody meets them. */
export const paths: Paths = {
  ...receiptPaths,
  ...noticePaths,
  ...sitePaths,
  ...logPaths,
  ...emailPaths,
  ...operatorPolicyPaths,
  ...requestPaths,
  ...operatorRequestPaths,
  ...numberPaths,
  ...senderPaths,
  ...operatorRetentionPaths,
  ...operatorPaths,
  ...operatorIntegrityPaths,
  ...operatorPeoplePaths,
  ...operatorAccountPaths,
  ...operatorSignInPaths,
  ...policyPaths,
  ...runningPaths,
  ...filePaths,
}

/**
 * The description of this server for programs.
 *
 * @param publicUrl - how browsers reach it.
 * @see https://spec.openapis.org/oas/v3.1.1
 */
export function openApiOf(publicUrl: string) {
  return {
    openapi: '3.1.1',
    info: {
      title: 'Askfirst',
      version: __VERSION__,
      description: 'Receipts of consent decisions: kept once, given back, counted and exported.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: publicUrl }],
    paths,
    components: {
      schemas: { Receipt: schemaOf(receipt), Notice: schemaOf(notice), Problem: problem },
      securitySchemes: {
        operatorSession: {
          type: 'apiKey',
          in: 'cookie',
          name: 'askfirst-operator.session_token',
          description: 'Made by a sign-in link; over https its name starts with `__Secure-`.',
        },
        metricsToken: { type: 'http', scheme: 'bearer' },
        senderToken: {
          type: 'http',
          scheme: 'bearer',
          description: 'Made by `senderToken()` of askfirst/email, for one site and some minutes.',
        },
      },
    },
  }
}
