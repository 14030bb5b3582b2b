import type { Worded } from './words.js'

interface LiveSwitchProps extends Worded {
  /** Of what arrives. */
  readonly path: string
}

/** What the island `live` speaks through; hidden until it is there. */
export function LiveSwitch({ path, texts: { live } }: LiveSwitchProps) {
  return (
    <p class="live" id="live" hidden data-path={path} data-texts={JSON.stringify(live)}>
      <span role="status" />
      <button type="button" class="quiet">
        {live.stop}
      </button>
    </p>
  )
}
