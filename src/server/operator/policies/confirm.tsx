import type { Here } from './here.js'

export interface ConfirmProps {
  readonly here: Here
  readonly id: string
  /** Where the form leads. */
  readonly action: string
  readonly revision: number
  /** What will happen. */
  readonly text: string
  readonly submit: string
  /** Somebody else was faster: nothing was done, and it is asked anew. */
  readonly lost: boolean
}

/** Asks once more, and says what will happen. */
export function Confirm({ here, id, action, revision, text, submit, lost }: ConfirmProps) {
  return (
    <>
      {lost && (
        <p class="message" role="alert">
          {here.t.overtaken.notDone}
        </p>
      )}
      <form class="sheet" method="post" action={action}>
        <input type="hidden" name="revision" value={String(revision)} />
        <p>{text}</p>
        <div class="actions">
          <button type="submit">{submit}</button>
          <a href={here.link(`/${id}`)}>{here.t.back}</a>
        </div>
      </form>
    </>
  )
}
