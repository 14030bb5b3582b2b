/** The names of what Askfirst itself leaves in a browser: whatever a site declares, they are not a service's. */
export const OURS = /^askfirst\b/
