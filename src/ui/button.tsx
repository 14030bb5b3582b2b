/** A button. `quiet` is for what is not an answer; all answers look the same. */
export const Button = ({ text, press, quiet }: { text: string; press: (event: Event) => void; quiet?: boolean }) => (
  <button
    type="button"
    class={quiet ? 'button quiet' : 'button'}
    part={quiet ? 'button quiet' : 'button'}
    onClick={press}
  >
    {text}
  </button>
)
