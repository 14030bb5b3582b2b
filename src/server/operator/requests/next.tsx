import { FORMAT_NAMES } from '../../rights/answer/file.js'
import { whyNotExtended } from '../../rights/extension.js'
import { isOpen } from '../../rights/request.js'
import type { RequestPageProps } from './request.js'
import { requestPath } from './request-path.js'
import { VerifyForm } from './verify-form.js'

/** What can be done about a request next. */
export function Next(props: RequestPageProps) {
  const { base, request, texts: t, now } = props
  const steps = (
    <p class="actions">
      {request.state === 'verified' && (
        <a class="step" href={requestPath(base, request, '/answer')}>
          {t.answer}
        </a>
      )}
      <a class="step" href={requestPath(base, request, '/refuse')}>
        {t.refuse}
      </a>
      {whyNotExtended(request, now) === null && (
        <a class="step" href={requestPath(base, request, '/extend')}>
          {t.extend}
        </a>
      )}
    </p>
  )
  return (
    <>
      {isOpen(request) && steps}
      {request.state === 'received' && <VerifyForm {...props} />}
      {request.proof !== null && (
        <p class="export">
          {t.files}:{' '}
          {FORMAT_NAMES.map(name => (
            <a href={`${requestPath(base, request, '/file')}&format=${name}`}>{name.toUpperCase()}</a>
          ))}
        </p>
      )}
    </>
  )
}
