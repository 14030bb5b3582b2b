import type { Site } from '../../contract/site.js'

/** What placeholders see and do; whoever holds frames provides it. */
export interface HoldHost {
  readonly site: Site
  /** The nonce of our own script tag, for styles under a strict CSP. */
  readonly nonce: string
  readonly loader: (part: 'askfirst-ui') => Promise<unknown>
  readonly onError: (error: Error) => void
}

/** What *Always allow* needs, loaded when it is wanted. */
export type Answering = () => Promise<{
  readonly ui: {
    /** Grants this besides what is granted, by the notice that the placeholder's texts are part of. */
    allow(subject: string, trusted: boolean): Promise<unknown>
  }
}>
